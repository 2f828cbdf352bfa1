import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findHub } from '../gate/hub';
import { createScanner } from './scan-page';

/** What the sift calls for: injected by the background after the gate, once a document. */
export default defineUnlistedScript(() => {
  const hub = findHub();
  if (hub) hub.createScanner ??= () => createScanner(hub.stopped, browser.storage.local);
});
