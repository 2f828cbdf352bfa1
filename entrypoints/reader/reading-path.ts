import { ariaNotify } from '../../lib/browser/page/natives';
import { type Extent, stepMarks } from '../../lib/page/step-marks';
import type { Card } from '../../lib/view/cards';

/** What leads from mark to mark by keys, without taking the focus from where it is. */
export interface ReadingPath {
  /** The sentence to which the last step led, null before. */
  readonly sentence: number | null;
  /** Goes to the next marked sentence (1) or the one before (-1), and answers it; null for none. */
  step(step: 1 | -1): number | null;
  /** The sentence of the last step while it is in view, else the first marked one from here on. */
  nearest(): number | null;
  /** Forgets the way: the sentences are no longer the same. */
  forget(): void;
}

/** A path through the marks in reading order. */
export function createReadingPath(marks: () => Map<number, Range>): ReadingPath {
  let sentence: number | null = null;
  const inOrder = () => [...marks().keys()].sort((a, b) => a - b);
  const find = (from: number | null, step: 1 | -1) => {
    const order = inOrder();
    const at = from === null ? -1 : order.indexOf(from);
    const extents = order.map((each) => extentOf(marks().get(each)!));
    const found = stepMarks(extents, innerHeight, at < 0 ? null : at, step);
    return found === null ? null : order[found]!;
  };
  return {
    get sentence() {
      return sentence;
    },
    step(step) {
      sentence = find(sentence, step);
      return sentence;
    },
    nearest() {
      const { top, bottom } = extentOf(sentence === null ? undefined : marks().get(sentence));
      return bottom > 0 && top < innerHeight ? sentence : find(null, 1);
    },
    forget() {
      sentence = null;
    },
  };
}

/** Says a sentence and its card once, where the browser can say anything without a node for it. */
export function announce(sentence: string, { title, position, more }: Card): void {
  const { bearing, speaker, stance, answer, hedge, source } = position ?? {};
  const said = position && [`${bearing}: ${speaker} ${stance}`, answer, hedge, source];
  const parts = [sentence, title, ...(said ?? []), more].filter(Boolean);
  ariaNotify(
    document,
    parts.map((part) => (/[.?!…][”"»]?$/.test(part!) ? part : `${part}.`)).join(' '),
  );
}

/** Below everything for what is not on the page. */
function extentOf(range: Range | undefined): Extent {
  return range?.getBoundingClientRect() ?? { top: Infinity, bottom: Infinity };
}
