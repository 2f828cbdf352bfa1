import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isPrerendering } from '../../lib/browser/page/natives';
import { runGate } from './run-gate';

/**
 * The content script on every page that the reader has not paused. The background registers it itself,
 * so it goes without WXT's wrapper for content scripts, which weighs as much as the gate's rules.
 */
export default defineUnlistedScript(() => {
  // A page that is being prerendered may never be seen: it is left alone until it is. The event bubbles
  // to the window, whose members no element of the page can hide.
  if (isPrerendering(document)) {
    addEventListener('prerenderingchange', () => void runGate(browser), { once: true });
  } else {
    void runGate(browser);
  }
});
