import { expansionOf, folded, GAP, LETTER, LETTERS, learnUnit } from './letters';
import { MIN_STEM } from './spelling';

/** A word at which the scan stops: `start` and `end` in the text, and its index among all words. */
export interface StoppedWord {
  start: number;
  end: number;
  index: number;
  /** Lengths of the beginnings of the folded word that the filter may hold, shortest first: `count` of them. */
  stems: number[];
  count: number;
  /** Hash of the folded word's first n units at n. Overwritten by the next word. */
  hashes: number[];
}

/**
 * A Bloom filter with two bits a word, in characters that hold four bits each: `@` none, `O` all. It is
 * read where it lies, as unpacking it would take longer than scanning a short page. Its length is a
 * power of two.
 */
export type WordFilter = string;

// All that the loop touches is of this file: where modules stay apart, as in tests, reaching into
// another one for each letter would take most of the time.

export const HASH_START = 1;
export const HASH_FACTOR = 29;
/**
 * 25 bits: times the factor, and a unit added, a hash stays below 2^30, the largest integer that Chrome
 * keeps without a box; with 32 bits the scan of a short page was several times as slow.
 */
export const HASH_BITS = 0x1ffffff;
/** Longer beginnings are not looked for; the longest listed words have some twenty letters. */
const MAX_STEM = 32;
const SHORTEST = MIN_STEM;
const NINE = 57;
const [gap, lowest, several, values] = [GAP, LETTER, LETTERS, folded];

/** One for all scans, as none of them waits for another. */
const stop: StoppedWord = { start: 0, end: 0, index: 0, stems: [], count: 0, hashes: [] };
const { hashes, stems } = stop;

/**
 * Calls `stopAt` for each word of which the filter may hold a beginning, and for each number. Words as
 * in `lib/text/words.ts`, but parted at apostrophes too. One pass, no string made: of most words the
 * first letters tell that no term begins so, and the rest is passed over. `first` is the index of the
 * first word, that after the last one is returned.
 */
export function scanWords(
  text: string,
  filter: WordFilter,
  first: number,
  stopAt: (word: StoppedWord) => void,
): number {
  const { length } = text;
  let index = first;
  for (let at = 0; at < length; at++) {
    const start = at;
    let hash = HASH_START;
    let letters = 0;
    while (at < length && letters < SHORTEST) {
      const unit = text.charCodeAt(at);
      const value = values[unit]! || learnUnit(unit);
      if (value < lowest) break;
      hash = (hash * HASH_FACTOR + value) & HASH_BITS;
      letters++;
      at++;
    }
    while (at < length) {
      const unit = text.charCodeAt(at);
      if ((values[unit]! || learnUnit(unit)) === gap) break;
      at++;
    }
    if (at === start) continue;
    // Fewer letters are a short word, or one with a mark or a ligature in them, which is read anew.
    const mayBegin = letters < SHORTEST || mayHold(filter, hash) || text.charCodeAt(start) <= NINE;
    if (mayBegin && isWanted(text, start, at, filter)) {
      stop.start = start;
      stop.end = at;
      stop.index = index;
      stopAt(stop);
    }
    index++;
  }
  return index;
}

/** Whether the word is a number or a beginning of it may be a term's; leaves those in `stop`. */
function isWanted(text: string, start: number, end: number, filter: WordFilter): boolean {
  const length = hashWord(text, start, end);
  let count = 0;
  for (let stem = Math.min(length, SHORTEST); stem <= length; stem++) {
    if (mayHold(filter, hashes[stem]!)) stems[count++] = stem;
  }
  stop.count = count;
  return count > 0 || text.charCodeAt(start) <= NINE;
}

/** Hashes all beginnings of a word and tells its folded length, at most `MAX_STEM`. */
function hashWord(text: string, start: number, end: number): number {
  let hash = HASH_START;
  let length = 0;
  for (let at = start; at < end && length < MAX_STEM; at++) {
    const unit = text.charCodeAt(at);
    const value = values[unit]! || learnUnit(unit);
    const parts = value === several ? expansionOf(unit) : '';
    if (value >= lowest) {
      hash = (hash * HASH_FACTOR + value) & HASH_BITS;
      hashes[++length] = hash;
    }
    for (let part = 0; part < parts.length && length < MAX_STEM; part++) {
      hash = (hash * HASH_FACTOR + parts.charCodeAt(part)) & HASH_BITS;
      hashes[++length] = hash;
    }
  }
  return length;
}

/** Whether a word of this hash may have been added; never false for one that was. */
export function mayHold(filter: WordFilter, hash: number): boolean {
  const mask = filter.length - 1;
  const one = firstBit(hash);
  if (!((filter.charCodeAt((one >> 2) & mask) >> (one & 3)) & 1)) return false;
  const two = secondBit(hash);
  return ((filter.charCodeAt((two >> 2) & mask) >> (two & 3)) & 1) === 1;
}

/** The first of the two bits of a hash. */
export function firstBit(hash: number): number {
  return hash ^ (hash >> 11);
}

/** The second of the two bits of a hash. */
export function secondBit(hash: number): number {
  return (hash >> 4) ^ ((hash & 0x3fff) * 2311);
}

/** Hash of a folded word. */
export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) {
    hash = (hash * HASH_FACTOR + word.charCodeAt(at)) & HASH_BITS;
  }
  return hash;
}
