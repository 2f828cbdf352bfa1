import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findHub } from '../gate/hub';
import { startReader } from './start-reader';

/** All that an open gate brings to a page, injected by the background after the gate. */
export default defineUnlistedScript(() => {
  const hub = findHub();
  if (hub && !hub.reader && !hub.stopped.aborted) startReader(hub);
});
