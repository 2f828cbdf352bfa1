import { MIN_STEM } from './endings';

/** FNV-1a on UTF-16 units, whose running value is the hash of every beginning of a word on the way. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** Longer beginnings are not looked for; the longest listed words have some twenty letters. */
export const MAX_STEM = 32;

/** A Bloom filter with two bits a word, in cells of four. */
export interface WordFilter {
  cells: Uint8Array;
  /** Number of cells less one; a power of two less one. */
  mask: number;
}

/** Hash of a folded word. */
export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_PRIME);
  return hash;
}

/** Two bits that the hash chooses apart from each other; FNV's lowest bits are its weakest. */
export function mayHold({ cells, mask }: WordFilter, hash: number): boolean {
  const one = hash ^ (hash >>> 15);
  if (!((cells[(one >>> 2) & mask]! >> (one & 3)) & 1)) return false;
  const two = Math.imul(hash, 0x9e3779b1) >>> 9;
  return ((cells[(two >>> 2) & mask]! >> (two & 3)) & 1) === 1;
}

/** Adds a word's bits; used by the background alone. */
export function addToFilter({ cells, mask }: WordFilter, hash: number): void {
  for (const bit of [hash ^ (hash >>> 15), Math.imul(hash, 0x9e3779b1) >>> 9]) {
    cells[(bit >>> 2) & mask]! |= 1 << (bit & 3);
  }
}

/** Reads the cells of `GateNames.filter`. */
export function readFilter(digits: string): WordFilter {
  const cells = new Uint8Array(digits.length);
  for (let at = 0; at < digits.length; at++) {
    const unit = digits.charCodeAt(at);
    cells[at] = unit > 57 ? unit - 87 : unit - 48;
  }
  return { cells, mask: digits.length - 1 };
}

/** How short a beginning of a word is looked for: a short word only as a whole. */
export function shortestStem(length: number): number {
  return Math.min(length, MIN_STEM);
}
