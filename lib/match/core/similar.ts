/** Terms of an index by length, so that a misspelt word is held against likely ones only. */
export interface Spellings {
  terms: readonly string[];
  /** Ids of the terms of each first letter and length, as `startKey` packs them. */
  byStart: ReadonlyMap<number, readonly number[]>;
  /** The first letters of all terms. */
  beginnings: ReadonlySet<string>;
}

/** In a shorter word one changed letter is as often another word. */
const SHORTEST_MISSPELT = 5;

/** One number for a first letter and a length. */
const startKey = (word: string, size: number) => word.charCodeAt(0) * 128 + size;

/** Terms of at least `SHORTEST_MISSPELT - 1` letters, by length. */
export function createSpellings(terms: readonly string[]): Spellings {
  const byStart = new Map<number, number[]>();
  for (let id = 0; id < terms.length; id++) {
    const size = terms[id]!.length;
    if (size < SHORTEST_MISSPELT - 1 || size > 64) continue;
    const key = startKey(terms[id]!, size);
    const ids = byStart.get(key);
    if (ids) ids.push(id);
    else byStart.set(key, [id]);
  }
  return { terms, byStart, beginnings: beginningsOf(terms) };
}

/** How long words are at least of whose letters a stem keeps so many, all but always. */
const KEPT = [
  { size: 9, letters: 6 },
  { size: 7, letters: 4 },
  { size: 3, letters: 3 },
];

function beginningsOf(terms: readonly string[]): Set<string> {
  return new Set(KEPT.flatMap(({ letters }) => terms.map((term) => term.slice(0, letters))));
}

/** Whether a stem of these letters may be a term: told by how they begin, and kind to short words. */
export function mayBeTerm(word: string, { beginnings }: Spellings): boolean {
  const kept = KEPT.find(({ size }) => word.length >= size);
  return !kept || beginnings.has(word.slice(0, kept.letters));
}

/**
 * Ids of the terms that are one slip away from a word: a letter changed, left out, put in, or two
 * swapped (F. J. Damerau, CACM 1964). The first letter must hold, since it seldom slips. For words
 * outside the index only: among known words, similar spelling is no sign of similar meaning.
 */
export function misspellingsOf(word: string, { terms, byStart }: Spellings): number[] {
  if (word.length < SHORTEST_MISSPELT) return [];
  const lengths = [word.length, word.length - 1, word.length + 1];
  return lengths.flatMap((size) =>
    (byStart.get(startKey(word, size)) ?? []).filter((id) => isOneSlip(word, terms[id]!)),
  );
}

/** Whether two words with the same first letter differ by one slip. */
export function isOneSlip(a: string, b: string): boolean {
  if (a.charCodeAt(0) !== b.charCodeAt(0) || Math.abs(a.length - b.length) > 1) return false;
  let start = 1;
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  if (a.length !== b.length) {
    const [long, short] = a.length > b.length ? [a, b] : [b, a];
    return long.slice(start + 1) === short.slice(start);
  }
  if (a.slice(start + 1) === b.slice(start + 1)) return true;
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start];
  return swapped && a.slice(start + 2) === b.slice(start + 2);
}
