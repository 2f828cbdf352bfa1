import { expansionOf, folded, GAP, LETTER, LETTERS, learnUnit } from './letters';
import {
  HASH_PRIME,
  HASH_START,
  MAX_STEM,
  mayHold,
  shortestStem,
  type WordFilter,
} from './word-filter';

/** A word at which the scan stops: `start` and `end` in the text, and its index among all words. */
export interface StoppedWord {
  start: number;
  end: number;
  index: number;
  /** Units of the folded word, at most `MAX_STEM`. */
  length: number;
  /** Hash of the folded word's first n units at n. Overwritten by the next word. */
  hashes: Int32Array;
}

const NINE = 57;
/** One for all scans, as none of them waits for another. */
const stop: StoppedWord = {
  start: 0,
  end: 0,
  index: 0,
  length: 0,
  hashes: new Int32Array(MAX_STEM + 1),
};

/**
 * Calls `stopAt` for each word of which the filter holds a beginning, and for each number. Words as in
 * `lib/text/words.ts`, but parted at apostrophes too. One pass, no string made; `first` is the index of
 * the first word, that after the last one is returned.
 */
export function scanWords(
  text: string,
  filter: WordFilter,
  first: number,
  stopAt: (word: StoppedWord) => void,
): number {
  const values = folded;
  const { hashes } = stop;
  let index = first;
  let start = 0;
  let length = 0;
  let hash = HASH_START;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    const letter = values[unit]! || learnUnit(unit);
    if (letter >= LETTER) {
      if (length === 0) start = at;
      hash = Math.imul(hash ^ letter, HASH_PRIME);
      if (length < MAX_STEM) hashes[++length] = hash;
    } else if (letter === GAP) {
      if (length === 0) continue;
      if (isWanted(length, filter) || text.charCodeAt(start) <= NINE) {
        stop.start = start;
        stop.end = at;
        stop.index = index;
        stop.length = length;
        stopAt(stop);
      }
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
  return index;
}

function isWanted(length: number, filter: WordFilter): boolean {
  const { hashes } = stop;
  const shortest = shortestStem(length);
  for (let stem = length; stem >= shortest; stem--) {
    if (mayHold(filter, hashes[stem]!)) return true;
  }
  return false;
}
