import type { browser as Browser } from 'wxt/browser';
import { contentType, documentBody, documentUrl } from '../../lib/browser/page/natives';
import { watchPage } from '../../lib/browser/page/watch-page';
import type { SiftTable } from '../../lib/gate/sift';
import { isWorthMatching } from '../../lib/gate/worth-matching';
import { hashKey, pageKey } from '../../lib/page/page-key';
import { createHub } from './hub';
import { createLook } from './look';

/** Name of the panel's port; equal to `PAGE_PORT`, which would bring the schemas along. */
const PORT = 'page';

/**
 * Sifts the page's text, and later only what is added to it. Calls for the full scan where the sift
 * stopped, and for the rest of our code when that opens the gate or the reader has notes here. Until then
 * it leaves nothing that the page could see.
 */
export async function runGate(browser: typeof Browser): Promise<void> {
  const hub = createHub(document, PORT);
  const tell = async (to: string, type: string) => {
    if (hub.isOver()) return;
    await browser.runtime.sendMessage({ to, type, body: {} }).catch(() => {
      // Nobody listens: there is nobody to tell.
    });
  };
  const stored = await browser.storage.local.get(['gateSift', 'notedPages', 'settings']);
  if (hub.stopped.aborted) return;
  const table = stored.gateSift as SiftTable | undefined;
  if (!table) return;
  void tell('panel', 'pageShown');
  if (!isText(document)) {
    void tell('background', 'pageUnreadable');
    return hub.update({ trouble: whatElse(document) });
  }

  const noted = new Set(stored.notedPages as number[] | undefined);
  // The answer comes when the script has run.
  const callScan = () => tell('background', 'gateCalled');
  let lookAt = createLook(hub, table, callScan);
  const look = async (roots: Node[]) => {
    if (hub.isOver()) return;
    if (!(await lookAt(roots, watch.shadows))) return;
    if (hub.reader) hub.reader.readAgain();
    else if (isWorthMatching(hub.scanned) || noted.has(hashKey(pageKey(documentUrl(document)))))
      void tell('background', 'gateOpened');
  };
  const watch = watchPage(
    document,
    {},
    (added) => void look(added),
    () => {
      // Asked for one page, not for the next.
      if (hub.isOver()) return;
      if ((stored.settings as { askFirst?: unknown } | undefined)?.askFirst) return hub.stop();
      hub.renew();
      lookAt = createLook(hub, table, callScan);
      void look([document]);
    },
  );
  const onShown = ({ isTrusted, persisted }: PageTransitionEvent) => {
    if (!isTrusted || !persisted || hub.isOver()) return;
    void tell('background', 'pageReturned');
    void tell('panel', 'pageShown');
    hub.reader?.readAgain();
  };
  addEventListener('pageshow', onShown, { signal: hub.stopped });
  hub.stopped.addEventListener('abort', () => watch.stop());
  await look([document]);
}

/** Chromium lets extensions into the page around its viewer, where there is nothing to read. */
function whatElse(document: Document): 'pdf' | 'not-html' {
  return contentType(document) === 'application/pdf' ? 'pdf' : 'not-html';
}

/** Pages of text; an image, a PDF or a feed is none. */
function isText(document: Document): boolean {
  const type = contentType(document);
  return !!documentBody(document) && /^(text\/(html|plain)|application\/xhtml\+xml)$/.test(type);
}
