import { digitsOf } from './called-packs';
import type { GateNames, Term, Use } from './gate-names';
import { firstBit, hashOf, secondBit } from './scan-words';
import {
  ALONE,
  CELL_BASE,
  CLOSE,
  checkOf,
  FIRST,
  hashPair,
  LONG,
  LONGER,
  longKey,
  MARK_BITS,
  MOVED,
  NEEDED,
  printOf,
  REACH,
  SECOND,
  SHORT,
  type SiftTable,
} from './sift';
import { powerOfTwo } from './write-filter';

/** Keys with their marks, as `sift.ts` looks for them. */
export type SiftKeys = Map<number, number>;

/** What of a pack's names calls for the gate: its places, and its actors but for outlets. */
export function siftKeys(terms: Term[], names: Pick<GateNames, 'actors' | 'needs'>): SiftKeys {
  const keys: SiftKeys = new Map();
  const mark = (key: number, marks: number) => keys.set(key, (keys.get(key) ?? 0) | marks);
  const close = new Set(names.needs.filter(isClose).flatMap(([, ...groups]) => groups));
  for (const { words, uses } of terms) {
    const [first, second] = words.map(({ key }) => key) as [string, string?];
    const short = shortKey(first);
    const marks = uses.reduce((sum, use) => sum | marksOfUse(use, names), 0);
    if (uses.some(({ kind, first }) => kind === 'n' && close.has(first))) mark(short, NEEDED);
    if (marks === 0) continue;
    if (second !== undefined) {
      mark(short, FIRST);
      mark(shortKey(second), SECOND);
      mark(hashPair(short, shortKey(second)), marks);
    } else {
      if (first.length > SHORT) mark(short, LONGER);
      mark(first.length > SHORT ? longKey(first.slice(0, LONG)) : short, marks);
    }
  }
  return keys;
}

function shortKey(word: string): number {
  return hashOf(word.slice(0, SHORT));
}

function isClose([reach]: GateNames['needs'][number]): boolean {
  return reach <= REACH;
}

function marksOfUse(
  { kind, first, second }: Use,
  { actors, needs }: Pick<GateNames, 'actors' | 'needs'>,
): number {
  if (kind === 'p' || kind === 'q') return ALONE;
  if (kind !== 'a' || actors[first]![3] === 'outlet') return 0;
  const list = needs[second - 1];
  return list && isClose(list) ? CLOSE : ALONE;
}

/**
 * The keys that call for packs by themselves, in order: six digits to the base 36 each, then a character
 * for the pack's index.
 */
export function writeCalls(packs: SiftKeys[]): string {
  const calls = packs.flatMap((keys, pack) =>
    [...keys].flatMap(([key, marks]) => (marks & (ALONE | CLOSE) ? [writeCall(key, pack)] : [])),
  );
  return calls.sort().join('');
}

function writeCall(key: number, pack: number): string {
  return digitsOf(key) + String.fromCharCode(CELL_BASE + pack);
}

/** The keys of several packs together. */
export function joinKeys(packs: SiftKeys[]): SiftKeys {
  const all: SiftKeys = new Map();
  for (const keys of packs) {
    for (const [key, marks] of keys) all.set(key, (all.get(key) ?? 0) | marks);
  }
  return all;
}

/** At most half full, so that each key finds one of its two cells. */
export function writeSift(keys: SiftKeys): SiftTable {
  for (let size = powerOfTwo(Math.max(64, keys.size * 2)); ; size *= 2) {
    const cells = fillCells(keys, size);
    if (cells) return Array.from(cells, (cell) => String.fromCharCode(CELL_BASE + cell)).join('');
  }
}

/** Moves of other keys before the table is given up for a larger one. */
const MAX_MOVES = 200;

/** Cuckoo hashing (Pagh and Rodler, 2001); null where some key finds no place. */
function fillCells(keys: SiftKeys, size: number): Uint16Array | null {
  const held = new Map<number, number>();
  const slots = (key: number) => [firstBit(key) & (size - 1), secondBit(key) & (size - 1)] as const;
  for (const each of keys.keys()) {
    let key = each;
    let [slot, other] = slots(key);
    for (let moves = 0; held.has(slot); moves++) {
      if (moves === MAX_MOVES) return null;
      if (!held.has(other)) slot = other;
      else {
        const moved = held.get(slot)!;
        held.set(slot, key);
        const [one, two] = slots(moved);
        [slot, other, key] = [slot === one ? two : one, slot, moved];
      }
    }
    held.set(slot, key);
  }
  const cells = new Uint16Array(2 * size);
  for (const [slot, key] of held) {
    const [first] = slots(key);
    cells[slot]! |= (printOf(key) << MARK_BITS) | keys.get(key)!;
    cells[size + slot] = checkOf(key);
    if (first !== slot) cells[first]! |= MOVED;
  }
  return cells;
}
