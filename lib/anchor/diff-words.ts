import { type PageWord, pageWords } from './page-words';

/** Words that were taken out, and words that stand in their place; one of the two may be empty. */
export interface Change {
  removed: PageWord[];
  added: PageWord[];
}

/** Tables beyond this many cells are not filled: what differs is then one change. */
const MAX_CELLS = 400_000;

/**
 * What was changed between two texts, word for word, in order: a longest common subsequence, changes as
 * long as they come. Case and accents count for nothing. Empty where all words are the same.
 */
export function diffWords(before: string, after: string): Change[] {
  return diffWordLists(pageWords(before), pageWords(after));
}

/** `diffWords` on words that are parted already. */
export function diffWordLists(a: PageWord[], b: PageWord[]): Change[] {
  let from = 0;
  while (from < a.length && from < b.length && a[from]!.word === b[from]!.word) from++;
  let tail = 0;
  const most = Math.min(a.length, b.length) - from;
  while (tail < most && a[a.length - 1 - tail]!.word === b[b.length - 1 - tail]!.word) tail++;
  return middleChanges(a.slice(from, a.length - tail), b.slice(from, b.length - tail));
}

function middleChanges(a: PageWord[], b: PageWord[]): Change[] {
  if (!a.length && !b.length) return [];
  if (!a.length || !b.length || a.length * b.length > MAX_CELLS) return [{ removed: a, added: b }];
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const changes: Change[] = [];
  let open: Change | null = null;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i]!.word === b[j]!.word) {
      [i, j, open] = [i + 1, j + 1, null];
      continue;
    }
    if (!open) {
      open = { removed: [], added: [] };
      changes.push(open);
    }
    const down = i < a.length ? lengths[(i + 1) * width + j]! : -1;
    const right = j < b.length ? lengths[i * width + j + 1]! : -1;
    if (down >= right) open.removed.push(a[i++]!);
    else open.added.push(b[j++]!);
  }
  return changes;
}

/** Length of the longest common subsequence of each pair of tails, row by row. */
function commonLengths(a: PageWord[], b: PageWord[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i]!.word === b[j]!.word
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  return lengths;
}

/** Share of the words of both texts that they have in common in the same order, in [0, 1]; 1 for two empty ones. */
export function sharedWords(a: PageWord[], b: PageWord[]): number {
  if (!a.length && !b.length) return 1;
  const changes = diffWordLists(a, b);
  const changed = changes.reduce(
    (sum, { removed, added }) => sum + removed.length + added.length,
    0,
  );
  return 1 - changed / (a.length + b.length);
}

/** Share of the words of `a` that `b` has in the same order, in [0, 1]; 1 where `a` has none. */
export function keptWords(a: PageWord[], b: PageWord[]): number {
  const removed = diffWordLists(a, b).reduce((sum, change) => sum + change.removed.length, 0);
  return a.length ? 1 - removed / a.length : 1;
}
