import { CELL_BASE } from './sift';

/** Which keys call for which packs, as the background compiled them. */
export interface GateCalls {
  packs: string[];
  /** See `writeCalls`. */
  keys: string;
}

const DIGITS = 6;

/** A key in digits that sort as keys do. */
export function digitsOf(key: number): string {
  return key.toString(36).padStart(DIGITS, '0');
}

/** The packs that some keys call for, in their own order. */
export function calledPacks({ packs, keys }: GateCalls, hits: Iterable<number>): string[] {
  const called = new Set<number>();
  for (const hit of hits) {
    const digits = digitsOf(hit);
    for (let at = firstFrom(keys, digits); keys.startsWith(digits, at); at += DIGITS + 1) {
      called.add(keys.charCodeAt(at + DIGITS) - CELL_BASE);
    }
  }
  return packs.filter((_, index) => called.has(index));
}

/** Where the first key lies that is not smaller. */
function firstFrom(keys: string, digits: string): number {
  const size = DIGITS + 1;
  let low = 0;
  let high = keys.length / size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys.slice(middle * size, middle * size + DIGITS) < digits) low = middle + 1;
    else high = middle;
  }
  return low * size;
}
