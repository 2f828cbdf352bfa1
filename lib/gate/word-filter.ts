import { MIN_STEM } from './endings';

/** Longer beginnings are not looked for; the longest listed words have some twenty letters. */
export const MAX_STEM = 32;

/** First value of a hash. */
export const HASH_START = 1;
const HASH_FACTOR = 29;
/**
 * 25 bits: times the factor, and a unit added, a hash stays below 2^30, the largest integer that Chrome
 * keeps without a box; with 32 bits the scan of a short page was ten times as slow.
 */
const HASH_BITS = 0x1ffffff;

/** The hash of a word with one unit more; on the way it is the hash of every beginning of the word. */
export function hashMore(hash: number, unit: number): number {
  return (hash * HASH_FACTOR + unit) & HASH_BITS;
}

/** Hash of a folded word. */
export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashMore(hash, word.charCodeAt(at));
  return hash;
}

/**
 * A Bloom filter with two bits a word, in characters that hold four bits each: `@` none, `O` all. It is
 * read where it lies, as unpacking it would take longer than scanning a short page. Its length is a
 * power of two.
 */
export type WordFilter = string;

/** Whether a word of this hash may have been added; never false for one that was. */
export function mayHold(filter: WordFilter, hash: number): boolean {
  const one = firstBit(hash);
  if (!((filter.charCodeAt((one >> 2) & (filter.length - 1)) >> (one & 3)) & 1)) return false;
  const two = secondBit(hash);
  return ((filter.charCodeAt((two >> 2) & (filter.length - 1)) >> (two & 3)) & 1) === 1;
}

function firstBit(hash: number): number {
  return hash ^ (hash >> 11);
}

function secondBit(hash: number): number {
  return (hash >> 4) ^ ((hash & 0x3fff) * 2311);
}

/** The filter of some words, with at least that many bits. */
export function writeFilter(hashes: Iterable<number>, bits: number): WordFilter {
  const cells = new Uint8Array(powerOfTwo(Math.max(MIN_CELLS, bits / 4)));
  for (const hash of hashes) {
    for (const bit of [firstBit(hash), secondBit(hash)]) {
      cells[(bit >> 2) & (cells.length - 1)]! |= 1 << (bit & 3);
    }
  }
  return Array.from(cells, (cell) => String.fromCharCode(EMPTY + cell)).join('');
}

const MIN_CELLS = 64;
/** `@`: its four lowest bits are none. */
const EMPTY = 64;

/** The next power of two, at least the number. */
export function powerOfTwo(number: number): number {
  return 2 ** Math.ceil(Math.log2(number));
}

/** How short a beginning of a word is looked for: a short word only as a whole. */
export function shortestStem(length: number): number {
  return Math.min(length, MIN_STEM);
}
