import { isPrerendering } from './natives';

/**
 * Runs `start` at once, or when the page is shown where the browser is still prerendering it: a page
 * that may never be seen is left alone. The event bubbles to the window, whose members no element of
 * the page can hide.
 */
export function whenShown(window: Window, start: () => void): void {
  if (isPrerendering(window.document)) {
    window.addEventListener('prerenderingchange', start, { once: true });
  } else {
    start();
  }
}
