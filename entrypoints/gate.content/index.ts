import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isPrerendering } from '../../lib/browser/page/natives';
import { runGate } from './run-gate';

/** Runs on every page that the reader has not paused; registered by the background. Top frame only. */
export default defineContentScript({
  matches: ['*://*/*'],
  registration: 'runtime',
  runAt: 'document_idle',
  allFrames: false,
  main() {
    // A page that is being prerendered may never be seen: it is left alone until it is.
    // The event bubbles to the window, whose members no element of the page can hide.
    if (isPrerendering(document)) {
      addEventListener('prerenderingchange', () => void runGate(browser), { once: true });
    } else {
      void runGate(browser);
    }
  },
});
