import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { whenShown } from '../../lib/browser/page/when-shown';
import { runGate } from './run-gate';

/**
 * The content script on every page that the reader has not paused. The background registers it itself,
 * so it goes without WXT's wrapper for content scripts, which weighs as much as the gate's rules.
 */
export default defineUnlistedScript(() => {
  whenShown(document, () => void runGate(browser));
});
