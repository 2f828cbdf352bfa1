import { expansionOf, folded, GAP, LETTER, LETTERS, learnUnit } from './letters';
import {
  HASH_PRIME,
  HASH_START,
  MAX_STEM,
  mayHold,
  shortestStem,
  type WordFilter,
} from './word-filter';

/** Hashes of the beginnings of the word at hand: one array for all pages, as the loop has no rest for another. */
const hashes = new Int32Array(MAX_STEM + 1);
const NINE = 57;

/**
 * Calls `found` for each word of which the filter holds a beginning, and for each number: where it
 * stands in the text, end exclusive, and which word it is. Words as in `lib/text/words.ts`, but parted
 * at apostrophes too. One pass, no string made; `first` numbers the first word, the number after the
 * last one is returned.
 */
export function scanWords(
  text: string,
  filter: WordFilter,
  first: number,
  found: (start: number, end: number, index: number) => void,
): number {
  let index = first;
  let start = 0;
  let length = 0;
  let hash = HASH_START;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const letter = folded[unit]! || learnUnit(unit);
    if (letter >= LETTER) {
      if (length === 0) start = at;
      hash = Math.imul(hash ^ letter, HASH_PRIME);
      if (length < MAX_STEM) hashes[++length] = hash;
    } else if (letter === GAP) {
      if (length === 0) continue;
      if (isWanted(length, text, start, filter)) found(start, at, index);
      index++;
      length = 0;
      hash = HASH_START;
    } else if (letter === LETTERS) {
      if (length === 0) start = at;
      for (const part of expansionOf(unit)) {
        hash = Math.imul(hash ^ part.charCodeAt(0), HASH_PRIME);
        if (length < MAX_STEM) hashes[++length] = hash;
      }
    }
  }
  if (length === 0) return index;
  if (isWanted(length, text, start, filter)) found(start, text.length, index);
  return index + 1;
}

function isWanted(length: number, text: string, start: number, filter: WordFilter): boolean {
  const shortest = shortestStem(length);
  for (let stem = length; stem >= shortest; stem--) {
    if (mayHold(filter, hashes[stem]!)) return true;
  }
  return text.charCodeAt(start) <= NINE;
}
