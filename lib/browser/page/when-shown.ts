import { isPrerendering, listen } from './natives';

/**
 * Runs `start` at once, or when the page is shown where the browser is still prerendering it: a page
 * that may never be seen is left alone.
 */
export function whenShown(document: Document, start: () => void): void {
  if (isPrerendering(document)) listen(document, 'prerenderingchange', start, { once: true });
  else start();
}
