import { MIN_STEM } from './endings';
import { expansionOf, folded, GAP, LETTER, LETTERS, learnUnit, valueOfUnit } from './letters';
import {
  HASH_START,
  hashMore,
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
 * `lib/text/words.ts`, but parted at apostrophes too. One pass, no string made: of most words the first
 * letters tell that no term begins so, and the rest is passed over. `first` is the index of the first
 * word, that after the last one is returned.
 */
export function scanWords(
  text: string,
  filter: WordFilter,
  first: number,
  stopAt: (word: StoppedWord) => void,
): number {
  const values = folded;
  const { length } = text;
  let index = first;
  let at = 0;
  while (at < length) {
    const start = at;
    let hash = HASH_START;
    let letters = 0;
    let value = GAP;
    while (at < length && letters < MIN_STEM) {
      const unit = text.charCodeAt(at);
      value = values[unit]! || learnUnit(unit);
      if (value < LETTER) break;
      hash = hashMore(hash, value);
      letters++;
      at++;
    }
    while (at < length) {
      const unit = text.charCodeAt(at);
      value = values[unit]! || learnUnit(unit);
      if (value === GAP) break;
      at++;
    }
    if (at > start) {
      // Fewer letters are a short word, or one with a mark or a ligature in them, which is read anew.
      const mayBegin =
        letters < MIN_STEM || mayHold(filter, hash) || text.charCodeAt(start) <= NINE;
      if (mayBegin && isWanted(text, start, at, filter)) {
        stop.start = start;
        stop.end = at;
        stop.index = index;
        stopAt(stop);
      }
      index++;
    }
    at++;
  }
  return index;
}

/** Whether the word is a number or some beginning of it may be a term's; leaves its hashes in `stop`. */
function isWanted(text: string, start: number, end: number, filter: WordFilter): boolean {
  const { hashes } = stop;
  let hash = HASH_START;
  let length = 0;
  const take = (value: number) => {
    hash = hashMore(hash, value);
    if (length < MAX_STEM) hashes[++length] = hash;
  };
  for (let at = start; at < end && length < MAX_STEM; at++) {
    const unit = text.charCodeAt(at);
    const value = valueOfUnit(unit);
    if (value >= LETTER) take(value);
    else if (value === LETTERS) for (const part of expansionOf(unit)) take(part.charCodeAt(0));
  }
  stop.length = length;
  for (let stem = shortestStem(length); stem <= length; stem++) {
    if (mayHold(filter, hashes[stem]!)) return true;
  }
  return text.charCodeAt(start) <= NINE;
}
