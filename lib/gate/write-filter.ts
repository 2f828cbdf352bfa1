import { firstBit, secondBit, type WordFilter } from './scan-words';

const MIN_CELLS = 64;
/** `@`: its four lowest bits are none. */
const EMPTY = 64;

/** The filter of some words by their hashes, with at least that many bits; for the background. */
export function writeFilter(hashes: Iterable<number>, bits: number): WordFilter {
  const cells = new Uint8Array(powerOfTwo(Math.max(MIN_CELLS, bits / 4)));
  for (const hash of hashes) {
    for (const bit of [firstBit(hash), secondBit(hash)]) {
      cells[(bit >> 2) & (cells.length - 1)]! |= 1 << (bit & 3);
    }
  }
  return Array.from(cells, (cell) => String.fromCharCode(EMPTY + cell)).join('');
}

/** The next power of two, at least the number. */
export function powerOfTwo(number: number): number {
  return 2 ** Math.ceil(Math.log2(number));
}
