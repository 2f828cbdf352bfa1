import { titleOf } from '../../lib/browser/page/title-of';
import { textOf, walkBlocks } from '../../lib/browser/page/walk-page';
import { calledPacks, type GateCalls } from '../../lib/gate/called-packs';
import { createGate, type PageGate } from '../../lib/gate/gate';
import type { GateNames } from '../../lib/gate/gate-names';
import { mergeGates } from '../../lib/gate/merge-gates';
import { createTurns } from '../../lib/in-turn';
import type { PageScanner } from '../gate/hub';
import { inParts, inSlices } from '../gate/in-slices';

/** Text beyond this is not scanned; a book of 400 pages has less. UTF-16 units. */
const MAX_SCANNED = 2_000_000;

/** What the background compiled, by key. */
type Store = { get(keys: string | string[]): Promise<Record<string, unknown>> };

/**
 * Asks the gates of those packs that the sift called for: for them the whole page is walked, with its
 * blocks and what they hide, and from then on what is added.
 */
export function createScanner(stopped: AbortSignal, store: Store): PageScanner {
  // One look after the other: a pack that is called for later begins with the whole page.
  const inTurn = createTurns();
  let gates: PageGate[] = [];
  let asked = 0;
  let scanned = 0;
  const take = (text: string) => {
    for (const gate of gates) gate.scan(text);
  };
  const takeParts = ([text = '']: string[]) => {
    take(text);
    return text.length;
  };
  const scanBlocks = async (roots: Node[]) => {
    for (const root of roots) {
      scanned += await inSlices(stopped, inParts(blocksIn(root)), takeParts, MAX_SCANNED - scanned);
    }
  };
  /** Whether packs were called for that were not before. All begin anew, since names tell of each other. */
  const callMore = async (hits: ReadonlySet<number>) => {
    const { size } = hits;
    if (size === asked) return false;
    const names = await readCalled(store, hits);
    asked = size;
    if (names.length === gates.length) return false;
    gates = names.map(createGate);
    scanned = 0;
    const title = titleOf(document);
    for (const gate of gates) gate.title(title);
    return true;
  };

  return {
    scan: (roots, hits) =>
      inTurn(async () => {
        await scanBlocks((await callMore(hits)) ? [document] : roots);
        return mergeGates(gates.map((gate) => gate.finding()));
      }),
  };
}

/** The names of the packs that the keys call for; a pack that has gone meanwhile has none. */
async function readCalled(store: Store, hits: ReadonlySet<number>): Promise<GateNames[]> {
  const { gateCalls } = await store.get('gateCalls');
  if (!gateCalls) return [];
  const keys = calledPacks(gateCalls as GateCalls, hits).map((pack) => `gateNames.${pack}`);
  const stored = await store.get(keys);
  return keys.flatMap((key) => (stored[key] as GateNames | undefined) ?? []);
}

/** Gives the texts of the blocks under `root`, one a call, then null. */
function blocksIn(root: Node): () => string[] | null {
  const blocks = walkBlocks(root);
  return () => {
    const { value } = blocks.next();
    return value ? [textOf(value)] : null;
  };
}
