import { diffWordLists } from '../anchor/diff-words';
import { pageWords } from '../anchor/page-words';

/** A piece of two texts: in both, in the earlier alone, or in the later alone. */
export interface DiffPiece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * Two texts as one, word for word: what stands in both as the later has it, what was taken out before
 * what was put in its place. Case, accents and signs between words count for nothing.
 */
export function diffPieces(before: string, after: string): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  const add = (kind: DiffPiece['kind'], text: string) => {
    if (text) pieces.push({ kind, text });
  };
  const [a, b] = [pageWords(before), pageWords(after)];
  let [i, j, at] = [0, 0, 0];
  for (const { removed, added } of diffWordLists(a, b)) {
    // Between two changes both texts have the same number of words.
    const common = removed.length ? a.indexOf(removed[0]!, i) - i : b.indexOf(added[0]!, j) - j;
    [i, j] = [i + common, j + common];
    const start = added[0]?.start ?? b[j - 1]?.end ?? 0;
    const end = added.at(-1)?.end ?? start;
    // What only was taken out brings the space before it along.
    const from = added.length ? removed[0]?.start : (a[i - 1]?.end ?? removed[0]?.start);
    add('same', after.slice(at, start));
    add('removed', before.slice(from ?? 0, removed.at(-1)?.end ?? 0));
    add('added', after.slice(start, end));
    [i, j, at] = [i + removed.length, j + added.length, end];
  }
  add('same', after.slice(at));
  return pieces;
}
