import { folded, foldWordAt, GAP, LETTER, SEAM, valueOfUnit } from './letters';
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
/** The first letters of a name's second word. */
export const SECOND = 32;
/** No key's mark but a cell's: a key whose first cell it is lies in its second. */
export const MOVED = 64;
const CALLING = ALONE | CLOSE;
const MARKS = 63;
/** In place of marks where a word is not plain. */
const SLOW = -1;
/** Bits of a cell that hold the marks, and what is added to it so that it is no control character. */
export const MARK_BITS = 7;
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
const SEAM_TEXT = String.fromCharCode(SEAM);

/** Passes over a page's text nodes and tells whether the gate could find anything in them. */
export interface Sift {
  /**
   * Takes the next text nodes; a word may begin in one and end in another. Tells how much it was: UTF-16
   * units, and one a node.
   */
  take(texts: string[]): number;
  /** Keys that call for the gate. Without any it would find `none`. */
  readonly hits: ReadonlySet<number>;
  /** Words so far. */
  readonly words: number;
}

// As in `scan-words.ts`: what each word asks for is of this file.
const [oneOf, twoOf] = [firstBit, secondBit];

/** The last keys of some kind, each with the index of its word: the first `count` of both. */
interface Seen {
  keys: number[];
  at: number[];
  count: number;
}

/**
 * A sift for one page. Of most words it reads the first letters and looks into two cells. Neither blocks
 * nor what is hidden matter to it: it may stop at what the gate will leave out, not the other way round,
 * unless something hidden stands inside a name.
 */
export function createSift(table: SiftTable): Sift {
  const hits = new Set<number>();
  const firsts: Seen = { keys: [], at: [], count: 0 };
  const waiting: Seen = { keys: [], at: [], count: 0 };
  let needed = Number.NEGATIVE_INFINITY;
  /** Up to this word a name's second may stand. */
  let until = -1;
  /** What the next node may go on with: how the word may read that the last one ended in. */
  let begun: string[] = [];
  /** Whether the last node ended within a word. */
  let isCut = false;
  let words = 0;

  const call = (marks: number, key: number, at: number) => {
    if (!(marks & CALLING) || !isCertain(table, key)) return;
    if (marks & ALONE || at - needed <= REACH) hits.add(key);
    else remember(waiting, key, at, at - REACH);
  };
  const hear = (at: number) => {
    needed = at;
    for (let each = 0; each < waiting.count; each++) {
      if (at - waiting.at[each]! <= REACH) hits.add(waiting.keys[each]!);
    }
    waiting.count = 0;
  };
  const callPairs = (second: number, at: number) => {
    for (let each = 0; each < firsts.count; each++) {
      const since = firsts.at[each]!;
      if (at - since > NEXT) continue;
      const pair = hashPair(firsts.keys[each]!, second);
      call(marksOf(table, pair), pair, since);
    }
  };
  /** Looks at a word by the hash of its first letters. */
  const see = (marks: number, key: number, at: number) => {
    if (marks & NEEDED) hear(at);
    if (marks & CALLING) call(marks, key, at);
    if (marks & SECOND && at <= until) callPairs(key, at);
    if (marks & FIRST) {
      remember(firsts, key, at, at - NEXT);
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
  /** Takes a word, or what of it lies in one node: alone, and behind what came before it. */
  const lookAtPiece = (piece: string) => {
    const open: string[] = [];
    const read = (word: string) => {
      look(word, words);
      // More letters would tell no more than those that were seen.
      if (word.length < LONG) open.push(word);
    };
    for (const before of begun) read(before + piece);
    read(piece);
    if (open.length > LONG) open.shift();
    begun = open;
  };
  /**
   * Reads on to the next gap and tells where it stands. For words with a mark, a ligature or a seam
   * within, and for letters that nobody has asked for yet.
   */
  const readSlowly = (text: string, from: number): number => {
    for (let at = from; at < text.length; at++) {
      const end = endOfPiece(text, at);
      if (end > at) lookAtPiece(foldWordAt(text, at, Math.min(end, at + MAX_WORD)));
      isCut ||= end > at;
      at = end;
      if (text.charCodeAt(at) === SEAM) continue;
      if (isCut) words++;
      isCut = false;
      begun = [];
      return at;
    }
    return text.length;
  };

  return {
    hits,
    get words() {
      return words;
    },
    take(texts) {
      // One string in the browser's own memory: its letters are read faster than those of each node.
      const text = texts.concat('').join(SEAM_TEXT);
      stop.end = isCut ? readSlowly(text, 0) : 0;
      stop.index = words;
      while (passOver(text, table)) {
        const { start, end, key, marks, index } = stop;
        if (marks < 0) {
          words = index;
          stop.end = readSlowly(text, start);
          stop.index = words;
        } else {
          see(marks, key, index);
          if (marks & LONGER)
            lookOn(foldWordAt(text, start, Math.min(end, start + MAX_WORD)), index);
          stop.index++;
        }
      }
      words = stop.index;
      return text.length;
    },
  };
}

/** Remembers a key, once a word, and forgets those of words before `since`. */
function remember(seen: Seen, key: number, at: number, since: number): void {
  const { keys, at: words } = seen;
  let kept = 0;
  for (let each = 0; each < seen.count; each++) {
    if (words[each]! < since || (words[each] === at && keys[each] === key)) continue;
    keys[kept] = keys[each]!;
    words[kept++] = words[each]!;
  }
  keys[kept] = key;
  words[kept] = at;
  seen.count = kept + 1;
}

/**
 * A word that is to be looked at: `start` and `end` in the text, its index, its key, and its marks, of
 * which there are -1 where it must be read slowly. One for all sifts, as none of them waits for another.
 */
const stop = { start: 0, end: 0, index: 0, key: 0, marks: 0 };

/**
 * Goes on behind the last stop to the next word with marks; false where there is none. The text ends with
 * a seam, so no word goes beyond it. Nothing here is made anew with each sift: the browser compiles it
 * once, and its constants need not be looked for at each letter.
 */
function passOver(text: string, table: SiftTable): boolean {
  // Where modules stay apart, as in tests, reaching into another one for each letter would take long.
  const fold = folded;
  const gap = GAP;
  const lowest = LETTER;
  const factor = HASH_FACTOR;
  const begun = HASH_START * HASH_FACTOR;
  const bits = HASH_BITS;
  const seam = SEAM;
  const { length } = text;
  let { end: at, index } = stop;
  while (at < length) {
    const start = at;
    let value = fold[text.charCodeAt(at++)]!;
    if (value === gap) continue;
    let hash = begun + value;
    // Letter by letter, as a loop over four would take half as long again.
    if (value >= lowest) {
      value = fold[text.charCodeAt(at++)]!;
      if (value >= lowest) {
        hash = (Math.imul(hash, factor) + value) | 0;
        value = fold[text.charCodeAt(at++)]!;
        if (value >= lowest) {
          hash = (Math.imul(hash, factor) + value) | 0;
          value = fold[text.charCodeAt(at++)]!;
          if (value >= lowest) {
            hash = (Math.imul(hash, factor) + value) | 0;
            while (value > gap) value = fold[text.charCodeAt(at++)]!;
          }
        }
      }
    } else if (text.charCodeAt(start) === seam) continue;
    hash &= bits;
    const isPlain = value === gap || (value === 0 && isClosed(text, at));
    const marks = isPlain ? marksOf(table, hash) : SLOW;
    if (marks !== 0) {
      stop.start = start;
      stop.end = at - 1;
      stop.index = index;
      stop.key = hash;
      stop.marks = marks;
      return true;
    }
    index++;
  }
  stop.index = index;
  return false;
}

/** Whether the unit before `at` is a seam and that behind it no letter: the word ends with its node. */
function isClosed(text: string, at: number): boolean {
  return (
    at < text.length && text.charCodeAt(at - 1) === SEAM && folded[text.charCodeAt(at)] === GAP
  );
}

/** Where a word, or what of it lies in one node, ends. */
function endOfPiece(text: string, start: number): number {
  let at = start;
  while (valueOfUnit(text.charCodeAt(at)) !== GAP) at++;
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

/** The marks of a key, 0 where it has none. Its cell is the first of two, or that tells of the second. */
function marksOf(table: SiftTable, key: number): number {
  const mask = table.length / 2 - 1;
  const print = printOf(key);
  const one = table.charCodeAt(oneOf(key) & mask) - CELL_BASE;
  const marks = one >> MARK_BITS === print ? one & MARKS : 0;
  if ((one & MOVED) === 0) return marks;
  const two = table.charCodeAt(twoOf(key) & mask) - CELL_BASE;
  return two >> MARK_BITS === print ? marks | (two & MARKS) : marks;
}

/** Whether a key with marks is no other word's: by more bits of it, in the second half of the table. */
function isCertain(table: SiftTable, key: number): boolean {
  const size = table.length / 2;
  const isAt = (slot: number) =>
    table.charCodeAt(size + (slot & (size - 1))) - CELL_BASE === checkOf(key);
  return isAt(oneOf(key)) || isAt(twoOf(key));
}

/** Eight bits that tell keys of one cell apart. */
export function printOf(key: number): number {
  return Math.imul(key, MIX) >>> 24;
}

/** Fifteen more. */
export function checkOf(key: number): number {
  return (key ^ (key >> 15)) & 0x7fff;
}
