import type { browser as Browser } from 'wxt/browser';
import {
  contentType,
  documentBody,
  documentTitle,
  documentUrl,
} from '../../lib/browser/page/natives';
import { textOf, walkBlocks } from '../../lib/browser/page/walk-page';
import { watchPage } from '../../lib/browser/page/watch-page';
import { createGate } from '../../lib/gate/gate';
import type { GateNames } from '../../lib/gate/gate-names';
import { hashKey, pageKey } from '../../lib/page/page-key';
import { createHub, type PageHub } from './hub';

/** Name of the panel's port; equal to `PAGE_PORT`, which would bring the schemas along. */
const PORT = 'page';
/** Work between two rests of the main thread; half of what the eye takes for one frame. */
const SLICE_MS = 8;
/** Text beyond this is not scanned; a book of 400 pages has less. UTF-16 units. */
const MAX_SCANNED = 2_000_000;

/**
 * Scans the page's text, and later only what is added to it, and calls for the rest of our code when the
 * gate opens or the reader has notes here. Until then it leaves nothing that the page could see.
 */
export async function runGate(browser: typeof Browser): Promise<void> {
  const hub = createHub(document, PORT);
  const tell = (to: string, type: string) =>
    browser.runtime.sendMessage({ to, type, body: {} }).catch(() => {
      // Nobody listens, or the extension was reloaded: there is nobody to tell.
    });
  const stored = await browser.storage.local.get(['gateNames', 'notedPages', 'settings']);
  if (hub.stopped.aborted) return;
  const names = stored.gateNames as GateNames | undefined;
  if (!names) return;
  void tell('panel', 'pageShown');
  if (!isText(document)) {
    void tell('background', 'pageUnreadable');
    return hub.update({ trouble: 'not-html' });
  }

  const noted = new Set(stored.notedPages as number[] | undefined);
  let scanner = createScanner(hub, names);
  const look = async (roots: Node[]) => {
    await scanner.scan(roots);
    if (hub.stopped.aborted) return;
    const level = hub.state.gate.level;
    if (hub.reader) hub.reader.readAgain();
    else if (level !== 'none' || noted.has(hashKey(pageKey(documentUrl(document)))))
      void tell('background', 'gateOpened');
  };
  const watch = watchPage(
    document,
    {},
    (added) => void look(added),
    () => {
      // Asked for one page, not for the next.
      if ((stored.settings as { askFirst?: unknown } | undefined)?.askFirst) return hub.stop();
      hub.renew();
      scanner = createScanner(hub, names);
      void look([document]);
    },
  );
  const onShown = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    void tell('background', 'pageReturned');
    void tell('panel', 'pageShown');
    hub.reader?.readAgain();
  };
  addEventListener('pageshow', onShown, { signal: hub.stopped });
  hub.stopped.addEventListener('abort', () => watch.stop());
  await look([document]);
}

/** Feeds text to a gate in slices and keeps the hub told. */
function createScanner(hub: PageHub, names: GateNames) {
  const gate = createGate(names);
  let scanned = 0;
  gate.scan(documentTitle(document));
  return {
    async scan(roots: Node[]): Promise<void> {
      let rested = performance.now();
      for (const root of roots) {
        for (const block of walkBlocks(root)) {
          if (scanned > MAX_SCANNED || hub.stopped.aborted) break;
          const text = textOf(block);
          scanned += text.length;
          gate.scan(text);
          if (performance.now() - rested < SLICE_MS) continue;
          await new Promise((resume) => setTimeout(resume));
          rested = performance.now();
        }
      }
      const found = gate.finding();
      const trouble = scanned ? null : 'no-text';
      const { gate: known, trouble: told } = hub.state;
      const isNews = JSON.stringify(found) !== JSON.stringify(known);
      // Later the reader has its own word on trouble; the gate takes back only what it said itself.
      const isOver = told === 'no-text' && !trouble;
      if (isNews || trouble || isOver)
        hub.update({ gate: found, ...((trouble || isOver) && { trouble }) });
    },
  };
}

/** Pages of text; an image, a PDF or a feed is none. */
function isText(document: Document): boolean {
  const type = contentType(document);
  return !!documentBody(document) && /^(text\/(html|plain)|application\/xhtml\+xml)$/.test(type);
}
