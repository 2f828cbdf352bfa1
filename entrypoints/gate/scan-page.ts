import { documentTitle } from '../../lib/browser/page/natives';
import { textNodesIn } from '../../lib/browser/page/text-nodes';
import { textOf, walkBlocks } from '../../lib/browser/page/walk-page';
import { calledPacks, type GateCalls } from '../../lib/gate/called-packs';
import { createGate, type PageGate } from '../../lib/gate/gate';
import type { GateNames } from '../../lib/gate/gate-names';
import { mergeGates } from '../../lib/gate/merge-gates';
import { createSift, type SiftTable } from '../../lib/gate/sift';
import type { Gate } from '../../lib/types';
import type { PageHub } from './hub';

/** Work between two rests of the main thread; half of what the eye takes for one frame. */
const SLICE_MS = 8;
/** Text between two looks at the clock. UTF-16 units. */
const SLICE = 2000;
/** Text beyond this is not scanned; a book of 400 pages has less. UTF-16 units. */
const MAX_SCANNED = 2_000_000;
/** The same with what is hidden or beside the page's text. */
const MAX_SIFTED = 2 * MAX_SCANNED;
/** A page with so few words may have none to be seen: that is worth a closer look. */
const FEW_WORDS = 50;

/** What the background compiled. */
type Store = { get(keys: string | string[]): Promise<Record<string, unknown>> };

/**
 * Sifts text as it comes, and asks the gates of those packs that it calls for: for them the whole page is
 * walked, with its blocks and what they hide, and from then on what is added. Keeps the hub told.
 */
export function createScanner(hub: PageHub, table: SiftTable, store: Store) {
  const sift = createSift(table);
  let gates: PageGate[] = [];
  let hits = 0;
  let sifted = 0;
  let scanned = 0;
  const scanBlocks = async (roots: Node[]) => {
    const take = (text: string) => {
      for (const gate of gates) gate.scan(text);
    };
    for (const root of roots) scanned += await each(blocksIn(root), take, MAX_SCANNED - scanned);
  };
  /** Passes text to where it is wanted, with rests; tells how much it was. */
  const each = async (next: () => string | null, take: (text: string) => void, most: number) => {
    let passed = 0;
    let checked = 0;
    let rested = performance.now();
    for (let text = next(); text !== null; text = next()) {
      if (passed > most || hub.stopped.aborted) break;
      take(text);
      passed += text.length;
      if (passed - checked < SLICE) continue;
      checked = passed;
      if (performance.now() - rested < SLICE_MS) continue;
      await new Promise((resume) => setTimeout(resume));
      rested = performance.now();
    }
    return passed;
  };
  sift.take(documentTitle(document));

  return {
    async scan(roots: Node[], shadows: ReadonlySet<Node>): Promise<void> {
      const isWhole = roots[0] === document;
      for (const root of isWhole ? [document, ...shadows] : roots) {
        sifted += await each(textNodesIn(root), sift.take, MAX_SIFTED - sifted);
      }
      const known = gates.length;
      if (sift.hits.size > hits) {
        hits = sift.hits.size;
        const { gateCalls } = await store.get('gateCalls');
        const packs = calledPacks(gateCalls as GateCalls, sift.hits);
        if (packs.length > known) {
          const names = packs.map((pack) => `gateNames.${pack}`);
          const stored = await store.get(names);
          gates = names.map((name) => createGate(stored[name] as GateNames));
          for (const gate of gates) gate.scan(documentTitle(document));
          scanned = 0;
        }
      }
      if (gates.length > known) await scanBlocks([document]);
      else if (known > 0) await scanBlocks(roots);
      const isEmpty = gates.length > 0 ? scanned === 0 : sift.words < FEW_WORDS && !hasText();
      tell(mergeGates(gates.map((gate) => gate.finding())), isEmpty);
    },
  };

  function tell(gate: Gate, isEmpty: boolean): void {
    const { gate: known, trouble: told } = hub.state;
    const isNews = JSON.stringify(gate) !== JSON.stringify(known);
    // Later the reader has its own word on trouble; the gate takes back only what it said itself.
    const isOver = told === 'no-text' && !isEmpty;
    if (isNews || isEmpty || isOver) {
      hub.update({ gate, ...((isEmpty || isOver) && { trouble: isEmpty ? 'no-text' : null }) });
    }
  }
}

/** Gives the texts of the blocks under `root`, one a call, then null. */
function blocksIn(root: Node): () => string | null {
  const blocks = walkBlocks(root);
  return () => {
    const { value } = blocks.next();
    return value ? textOf(value) : null;
  };
}

/** Whether the page has a block of text. */
function hasText(): boolean {
  return !walkBlocks(document).next().done;
}
