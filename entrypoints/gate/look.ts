import { NOTHING } from '../../lib/gate/merge-gates';
import type { SiftTable } from '../../lib/gate/sift';
import type { Gate } from '../../lib/types';
import type { PageHub, PageScanner } from './hub';
import { createPageSift } from './sift-page';

/**
 * Looks at the text under some nodes of one page and keeps the hub told; false where the document has
 * moved on or is to be left alone.
 */
export type Look = (roots: Node[], shadows: ReadonlySet<Node>) => Promise<boolean>;

/**
 * Sifts first. Where the sift stops, `callScan` is asked to set the hub's `createScanner`, and resolves when
 * that is done or cannot be done.
 */
export function createLook(hub: PageHub, table: SiftTable, callScan: () => Promise<unknown>): Look {
  const sift = createPageSift(hub.stopped, table);
  const page = hub.state.document;
  const isOver = () => hub.stopped.aborted || hub.state.document !== page;
  let scanner: PageScanner | undefined;
  return async (roots, shadows) => {
    await sift.take(roots, shadows);
    if (isOver()) return false;
    if (sift.hits.size > 0) {
      // Where the call went unheard, the next look calls again.
      if (!hub.createScanner) await callScan();
      scanner ??= hub.createScanner?.();
    }
    const found = await scanner?.scan(roots, sift.hits);
    if (isOver()) return false;
    update(hub, found ?? NOTHING, sift.isEmpty());
    return true;
  };
}

function update(hub: PageHub, found: Gate, isEmpty: boolean): void {
  const { trouble: told } = hub.state;
  const isNews = JSON.stringify(found) !== JSON.stringify(hub.scanned);
  if (isNews) hub.scanned = found;
  // Where the reader is, it tells what the page is about when it has asked the sentences, too.
  const gate = hub.reader ? hub.state.gate : found;
  // Later the reader has its own word on trouble; the gate takes back only what it said itself.
  const isOver = told === 'no-text' && !isEmpty;
  if (isNews || isEmpty || isOver)
    hub.update({ gate, ...((isEmpty || isOver) && { trouble: isEmpty ? 'no-text' : null }) });
}
