import { hasText, textNodesIn } from '../../lib/browser/page/text-nodes';
import { titleOf } from '../../lib/browser/page/title-of';
import { createSift, type SiftTable } from '../../lib/gate/sift';
import { createTurns } from '../../lib/in-turn';
import { inParts, inSlices } from './in-slices';

/** Text beyond this is not sifted, hidden or not; a book of 400 pages has less. UTF-16 units. */
const MAX_SIFTED = 4_000_000;
/** Text that is sifted at once: nodes are short, and each call has its cost. UTF-16 units. */
const AT_ONCE = 8000;
/** A page with so few words may have none to be seen: that is worth a closer look. */
const FEW_WORDS = 50;

/** Sifts one page as it comes. */
export interface PageSift {
  /** Takes the text under some nodes; for the document, that in the open shadow roots too. */
  take(roots: Node[], shadows: ReadonlySet<Node>): Promise<void>;
  /** See `Sift.hits`. */
  readonly hits: ReadonlySet<number>;
  /** Whether there was nothing to read. */
  isEmpty(): boolean;
}

/** A sift for the page that the document shows now, which has taken its title. */
export function createPageSift(stopped: AbortSignal, table: SiftTable): PageSift {
  const sift = createSift(table);
  const entered = new Set<Node>([document]);
  // One after the other, since a name may begin in one node and end in the next.
  const inTurn = createTurns();
  let sifted = 0;
  sift.take([titleOf(document)]);
  return {
    hits: sift.hits,
    take: (roots, shadows) =>
      inTurn(async () => {
        for (const shadow of shadows) entered.add(shadow);
        for (const root of roots[0] === document ? entered : roots) {
          const next = inParts(textNodesIn(root, AT_ONCE));
          sifted += await inSlices(stopped, next, sift.take, MAX_SIFTED - sifted);
        }
      }),
    isEmpty: () => sift.words < FEW_WORDS && ![...entered].some(hasText),
  };
}
