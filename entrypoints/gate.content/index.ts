import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { runGate } from './run-gate';

/** Runs on every page that the reader has not paused; registered by the background. Top frame only. */
export default defineContentScript({
  matches: ['*://*/*'],
  registration: 'runtime',
  runAt: 'document_idle',
  allFrames: false,
  main() {
    // A page that is being prerendered may never be seen: it is left alone until it is.
    const { prerendering } = document as Document & { prerendering?: boolean };
    if (prerendering) {
      document.addEventListener('prerenderingchange', () => void runGate(browser), { once: true });
    } else {
      void runGate(browser);
    }
  },
});
