import { folded, foldWordAt, GAP, LETTER, learnUnit, valueOfUnit } from './letters';
import { firstBit, HASH_BITS, HASH_FACTOR, HASH_START, hashOf, secondBit } from './scan-words';

/**
 * What calls for the gate, as a hash table: to each cell a character that holds a key's print and marks,
 * and in the second half of the string one by which to be certain. A key is the hash of a name's
 * beginning, or of those of its first two words. The number of cells is a power of two.
 */
export type SiftTable = string;

/** A name or place that calls for the gate wherever it stands. */
export const ALONE = 1;
/** A name that calls for the gate where a word that it needs is close. */
export const CLOSE = 2;
/** The first letters of such a word. */
export const NEEDED = 4;
/** The first letters of a name of several words. */
export const FIRST = 8;
/** The first letters of a name that has more of them. */
export const LONGER = 16;
const CALLING = ALONE | CLOSE;
const MARKS = 31;
/** Bits of a cell that hold the marks, and what is added to it so that it is no control character. */
export const MARK_BITS = 5;
export const CELL_BASE = 256;

/** Letters of a word that are looked at first, and at most: more would tell little more. */
export const SHORT = 4;
export const LONG = 8;
/** From a name to the word that it needs, as the gate counts for those that are `CLOSE`. */
export const REACH = 4;
/** From a name's first word to its second: two light words and three possessive `s` may stand between. */
const NEXT = 6;
/** Spreads keys over all bits (Knuth's multiplicative hashing). */
const MIX = 0x9e3779b1 | 0;
const PAIR_BITS = 0x3fffffff;
/** What is longer is no word of a name. UTF-16 units. */
const MAX_WORD = 64;

/** Passes over a page's text nodes and tells whether the gate could find anything in them. */
export interface Sift {
  /** Takes the next text node; a word may begin in one and end in another. */
  take(text: string): void;
  /** Keys that call for the gate. Without any it would find `none`. */
  readonly hits: ReadonlySet<number>;
  /** Words so far. */
  readonly words: number;
}

// As in `scan-words.ts`: what each word asks for is of this file.
const [oneOf, twoOf] = [firstBit, secondBit];

/** A key and the index of the word at which its name begins. */
type Seen = [key: number, at: number];

/**
 * A sift for one page. Of most words it reads the first letters and looks into two cells. Neither blocks
 * nor what is hidden matter to it: it may stop at what the gate will leave out, not the other way round,
 * unless something hidden stands inside a name.
 */
export function createSift(table: SiftTable): Sift {
  const hits = new Set<number>();
  let firsts: Seen[] = [];
  let waiting: Seen[] = [];
  let needed = Number.NEGATIVE_INFINITY;
  /** Up to this word each may be a name's second. */
  let until = -1;
  /** Words at the end of the last node that may go on in the next. */
  let tails: string[] = [];
  /** Whether the last node ended within a word. */
  let isCut = false;
  let words = 0;

  const call = (marks: number, key: number, at: number) => {
    if (!(marks & CALLING) || !isCertain(table, key)) return;
    if (marks & ALONE || at - needed <= REACH) hits.add(key);
    else waiting.push([key, at]);
  };
  /** Looks at a word by the hash of its first letters. */
  const see = (marks: number, key: number, at: number) => {
    if (marks & NEEDED) {
      needed = at;
      for (const [name, since] of waiting) if (at - since <= REACH) hits.add(name);
      waiting = [];
    }
    call(marks, key, at);
    if (at <= until) {
      for (const [first, since] of firsts) {
        const pair = hashPair(first, key);
        if (at - since <= NEXT) call(marksOf(table, pair), pair, since);
      }
    }
    if (marks & FIRST) {
      firsts = firsts.filter(([, since]) => at - since < NEXT);
      firsts.push([key, at]);
      until = at + NEXT;
    }
  };
  const lookOn = (word: string, at: number) => {
    for (let end = SHORT; end++ < Math.min(LONG, word.length); ) {
      const key = longKey(word.slice(0, end));
      call(marksOf(table, key), key, at);
    }
  };
  const look = (word: string, at: number) => {
    const key = hashOf(word.slice(0, SHORT));
    const marks = marksOf(table, key);
    see(marks, key, at);
    if (marks & LONGER) lookOn(word, at);
  };

  return {
    hits,
    get words() {
      return words;
    },
    take(text) {
      const { length } = text;
      let joined: string[] = [];
      if (length === 0) return;
      if (isCut && valueOfUnit(text.charCodeAt(0)) !== GAP) {
        // The word goes on, or another begins where no blank stands: both are looked at, and counted once.
        words--;
        const rest = foldWordAt(text, 0, Math.min(endOfWord(text), MAX_WORD));
        joined = tails.map((begun) => begun + rest);
        for (const word of joined) look(word, words);
      }
      tails = [];
      // In constants of this call: the browser need not look for them at each letter, and knows that
      // their products are small.
      const fold = folded;
      const cells = table;
      const gap = GAP;
      const lowest = LETTER;
      const factor = HASH_FACTOR;
      const bits = HASH_BITS;
      const seed = HASH_START;
      let index = words;
      for (let at = 0; at < length; at++) {
        const start = at;
        let hash = seed;
        let letters = 0;
        let value = gap;
        while (at < length && letters < SHORT) {
          const unit = text.charCodeAt(at);
          value = fold[unit]!;
          if (value < lowest) {
            value ||= learnUnit(unit);
            if (value < lowest) break;
          }
          hash = (Math.imul(hash, factor) + value) & bits;
          letters++;
          at++;
        }
        // What has a mark or a ligature among its first letters is read anew.
        const isPlain = letters === SHORT || at === length || value === gap;
        while (at < length) {
          const unit = text.charCodeAt(at);
          const value = fold[unit]!;
          if (value <= gap && (value || learnUnit(unit)) === gap) break;
          at++;
        }
        if (at === start) continue;
        const marks = isPlain ? marksOf(cells, hash) : LONGER;
        if (isPlain && (marks > 0 || index <= until)) see(marks, hash, index);
        // Where the first letters are known and there is no more to the word, a longer one is no news.
        const isOpen = at === length && (letters < SHORT || (marks & LONGER) > 0);
        if (marks & LONGER || isOpen) {
          const word = foldWordAt(text, start, Math.min(at, start + MAX_WORD));
          if (!isPlain) look(word, index);
          else if (marks & LONGER) lookOn(word, index);
          if (isOpen) tails = [word];
        }
        if (at === length && start === 0) tails = [...joined, ...tails];
        index++;
      }
      words = index;
      isCut = valueOfUnit(text.charCodeAt(length - 1)) !== GAP;
      // More letters would tell no more than those that were seen.
      if (tails.length > 0) tails = tails.filter((word) => word.length < LONG).slice(-LONG);
    },
  };
}

/** Where the word at the beginning of a text ends. */
function endOfWord(text: string): number {
  let at = 0;
  while (at < text.length && valueOfUnit(text.charCodeAt(at)) !== GAP) at++;
  return at;
}

/** The key of two words that follow each other, by their keys. 30 bits, so that there is no box for it. */
export function hashPair(first: number, second: number): number {
  return (Math.imul(first, MIX) ^ Math.imul(second, MIX >> 3)) & PAIR_BITS;
}

/** The key of a word of more than the first letters. */
export function longKey(word: string): number {
  return hashPair(hashOf(word.slice(0, SHORT)), hashOf(word.slice(SHORT)) + 1);
}

/** The marks of a key, 0 where it has none; its cell is one of two. */
function marksOf(table: SiftTable, key: number): number {
  const mask = table.length / 2 - 1;
  const print = printOf(key);
  const one = table.charCodeAt(oneOf(key) & mask) - CELL_BASE;
  const two = table.charCodeAt(twoOf(key) & mask) - CELL_BASE;
  return (
    (one >> MARK_BITS === print ? one & MARKS : 0) | (two >> MARK_BITS === print ? two & MARKS : 0)
  );
}

/** Whether a key with marks is no other word's: by more bits of it, in the second half of the table. */
function isCertain(table: SiftTable, key: number): boolean {
  const size = table.length / 2;
  const isAt = (slot: number) =>
    table.charCodeAt(size + (slot & (size - 1))) - CELL_BASE === checkOf(key);
  return isAt(oneOf(key)) || isAt(twoOf(key));
}

/** Ten bits that tell keys of one cell apart. */
export function printOf(key: number): number {
  return Math.imul(key, MIX) >>> 22;
}

/** Fifteen more. */
export function checkOf(key: number): number {
  return (key ^ (key >> 15)) & 0x7fff;
}
