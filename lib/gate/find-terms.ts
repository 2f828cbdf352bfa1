import { fitsWord, isLight } from './endings';
import type { GateNames, Term } from './gate-names';
import { foldWordAt, GAP, valueOfUnit } from './letters';
import type { StoppedWord } from './scan-words';
import { readTerms } from './term-codec';
import { hashOf, MAX_STEM, mayHold, shortestStem, type WordFilter } from './word-filter';

/** A term that stands in a text: where its last word ends, and how many words of the text it takes. */
export interface FoundTerm {
  term: Term;
  end: number;
  words: number;
}

interface NextWord {
  word: string;
  end: number;
}

/** What may stand between two words of one name: blanks with one line break, and a little else. */
const MAX_PUNCTUATION = 3;
const SPACE = 32;
const NEWLINE = 10;
const NO_BREAK_SPACE = 160;
/** Indented source lines; what is further apart is no name. */
const MAX_GAP = 80;
/** Up to so many words of no weight may stand inside a name. */
const MAX_LIGHT = 2;
/** Possessive `s` is no word of a name. */
const APOSTROPHES = "'’ʼ`´";

/** Finds the terms that begin with the word at which the scan stops; they may be of different lengths. */
export type FindTerms = (text: string, word: StoppedWord) => FoundTerm[];

/** Reads a bucket when a page first asks for it and keeps it read. */
export function createTermFinder({ buckets }: GateNames, filter: WordFilter): FindTerms {
  /** By the hash of the first word. */
  const read = new Map<number, Term[]>();
  const termsOf = (hash: number): Term[] => {
    let terms = read.get(hash);
    if (!terms) {
      const bucket = buckets[bucketIndex(hash, buckets.length)] ?? '';
      terms = readTerms(bucket, (word) => hashOf(word) === hash);
      read.set(hash, terms);
    }
    return terms;
  };
  return (text, { start, end, length, hashes }) => {
    const found: FoundTerm[] = [];
    let row: WordRow | null = null;
    for (let stem = shortestStem(length); stem <= length; stem++) {
      const hash = hashes[stem]!;
      if (!mayHold(filter, hash)) continue;
      for (const term of termsOf(hash)) {
        row ??= createRow(text, start, end);
        const whole = wholeTerm(term, row);
        if (whole) found.push(whole);
      }
    }
    return found;
  };
}

/** Where the bucket of a first word lies; `size` is a power of two. */
export function bucketOfWord(word: string, size: number): number {
  return bucketIndex(hashOf(word), size);
}

function bucketIndex(hash: number, size: number): number {
  return (hash ^ (hash >>> 13)) & (size - 1);
}

/** A word of a text with those that follow it, each read once for all terms that ask for it. */
interface WordRow {
  text: string;
  start: number;
  words: (NextWord | null)[];
}

function createRow(text: string, start: number, end: number): WordRow {
  const word = foldWordAt(text, start, Math.min(end, start + 2 * MAX_STEM));
  return { text, start, words: [{ word, end }] };
}

function wordOfRow({ text, words }: WordRow, at: number): NextWord | null {
  if (at === words.length) words.push(nextWord(text, words[at - 1]!.end));
  return words[at]!;
}

/** The term, if its first word is this one and the others follow; else null. */
function wholeTerm(term: Term, row: WordRow): FoundTerm | null {
  const first = row.words[0]!;
  if (!fitsWord(term.words[0]!, first.word)) return null;
  if (term.capital && !isCapital(row.text.charAt(row.start))) return null;
  if (term.after && wordBefore(row.text, row.start) !== term.after) return null;
  let end = first.end;
  let words = 1;
  for (let at = 1, light = 0; at < term.words.length; words++) {
    const next = wordOfRow(row, words);
    if (!next) return null;
    end = next.end;
    if (fitsWord(term.words[at]!, next.word)) at++;
    else if (!isLight(next.word) || ++light > MAX_LIGHT) return null;
  }
  return { term, end, words };
}

function isCapital(char: string): boolean {
  return char !== char.toLowerCase();
}

/** The word after a position, unless a break of the text comes before it. */
function nextWord(text: string, from: number): NextWord | null {
  const start = startOfNext(text, from);
  if (start < 0) return null;
  let end = start + 1;
  while (end < text.length && valueOfUnit(text.charCodeAt(end)) > GAP) end++;
  const word = foldWordAt(text, start, Math.min(end, start + 2 * MAX_STEM));
  const isPossessive = word === 's' && APOSTROPHES.includes(text.charAt(start - 1));
  return isPossessive ? nextWord(text, end) : { word, end };
}

function startOfNext(text: string, from: number): number {
  let breaks = 0;
  let others = 0;
  for (let at = from; at < text.length && at - from <= MAX_GAP; at++) {
    const unit = text.charCodeAt(at);
    if (valueOfUnit(unit) > GAP) return at;
    if (unit === NEWLINE) breaks++;
    else if (unit > SPACE && unit !== NO_BREAK_SPACE) others++;
    if (breaks > 1 || others > MAX_PUNCTUATION) return -1;
  }
  return -1;
}

/** The word that ends before a position, '' where there is none. */
export function wordBefore(text: string, start: number): string {
  let end = start;
  while (end > 0 && start - end < MAX_PUNCTUATION && valueOfUnit(text.charCodeAt(end - 1)) <= GAP)
    end--;
  let first = end;
  while (first > 0 && end - first < MAX_STEM && valueOfUnit(text.charCodeAt(first - 1)) > GAP)
    first--;
  return foldWordAt(text, first, end);
}
