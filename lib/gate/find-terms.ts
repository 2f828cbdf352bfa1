import type { GateNames } from './gate-names';
import { foldWordAt, GAP, valueOfUnit } from './letters';
import { hashOf, type StoppedWord } from './scan-words';
import { createSpelling, type Spelling } from './spelling';
import { type ReadTerm, readGroups, type TermGroup, termsOf } from './term-codec';

/** A term that stands in a text: where its last word ends, and how many words of the text it takes. */
export interface FoundTerm {
  term: ReadTerm;
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
/** Up to so many words of no weight may stand between two others of a name: "of the", "de la". */
const MAX_LIGHT = 2;
/** What is longer is no word of a name, and is not read to its end. */
const MAX_WORD = 64;
/** Possessive `s` is no word of a name. */
const APOSTROPHES = "'’ʼ`´";

/** Finds the terms that begin with the word at which the scan stops; they may be of different lengths. */
export type FindTerms = (text: string, word: StoppedWord) => FoundTerm[];

/** Reads a bucket when a page first asks for it and keeps it read. */
export function createTermFinder(names: GateNames): FindTerms {
  const { buckets } = names;
  const spelling = createSpelling(names);
  const read = new Array<TermGroup[] | undefined>(buckets.length);
  return (text, { start, end, stems, count, hashes }) => {
    const found: FoundTerm[] = [];
    let row: WordRow | null = null;
    for (let index = 0; index < count; index++) {
      const stem = stems[index]!;
      const at = bucketIndex(hashes[stem]!, buckets.length);
      read[at] ??= readGroups(buckets[at] ?? '');
      for (const group of read[at]) {
        if (group.first.key.length !== stem) continue;
        row ??= createRow(spelling, text, start, end);
        if (spelling.fits(group.first, row.words[0]!.word)) {
          addWholeTerms(found, termsOf(group), row);
        }
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
  return (hash ^ (hash >> 13)) & (size - 1);
}

/** A word of a text with those that follow it, each read once for all terms that ask for it. */
interface WordRow {
  spelling: Spelling;
  text: string;
  start: number;
  words: (NextWord | null)[];
}

function createRow(spelling: Spelling, text: string, start: number, end: number): WordRow {
  const word = foldWordAt(text, start, Math.min(end, start + MAX_WORD));
  return { spelling, text, start, words: [{ word, end }] };
}

function wordOfRow({ text, words }: WordRow, at: number): NextWord | null {
  if (at === words.length) words.push(nextWord(text, words[at - 1]!.end));
  return words[at]!;
}

/** Adds the terms of which the other words follow, and what must stand before. */
function addWholeTerms(found: FoundTerm[], terms: ReadTerm[], row: WordRow): void {
  for (const term of terms) {
    const words = wordsTaken(term, row);
    if (words === 0) continue;
    if (term.capital && !isCapital(row.text.charAt(row.start))) continue;
    if (term.after && !isAfter(term.after, row)) continue;
    found.push({ term, end: row.words[words - 1]!.end, words });
  }
}

/** How many words of the row the term takes, 0 where it does not stand here. */
function wordsTaken({ rest }: ReadTerm, row: WordRow): number {
  let words = 1;
  for (let at = 0, light = 0; at < rest.length; words++) {
    const next = wordOfRow(row, words);
    if (!next) return 0;
    if (row.spelling.fits(rest[at]!, next.word)) {
      at++;
      light = 0;
    } else if (!row.spelling.isLight(next.word) || ++light > MAX_LIGHT) return 0;
  }
  return words;
}

function isCapital(char: string): boolean {
  return char !== char.toLowerCase();
}

/** The word after a position, unless a break of the text comes before it. */
function nextWord(text: string, from: number): NextWord | null {
  const next = plainNextWord(text, from);
  const isPossessive = next?.word === 's' && APOSTROPHES.includes(text.charAt(next.end - 2));
  return isPossessive ? plainNextWord(text, next.end) : next;
}

function plainNextWord(text: string, from: number): NextWord | null {
  const start = startOfNext(text, from);
  if (start < 0) return null;
  let end = start + 1;
  while (end < text.length && !isGap(text, end)) end++;
  return { word: foldWordAt(text, start, Math.min(end, start + MAX_WORD)), end };
}

function startOfNext(text: string, from: number): number {
  let breaks = 0;
  let others = 0;
  for (let at = from; at < text.length && at - from <= MAX_GAP; at++) {
    const unit = text.charCodeAt(at);
    if (!isGap(text, at)) return at;
    if (unit === NEWLINE) breaks++;
    else if (unit > SPACE && unit !== NO_BREAK_SPACE) others++;
    if (breaks > 1 || others > MAX_PUNCTUATION) return -1;
  }
  return -1;
}

/** Whether a word stands before the row, light ones passed over. */
function isAfter(wanted: string, { spelling, text, start }: WordRow): boolean {
  let before = wordBefore(text, start);
  for (
    let light = 0;
    before.word !== wanted && spelling.isLight(before.word) && light < MAX_LIGHT;
    light++
  ) {
    before = wordBefore(text, before.start);
  }
  return before.word === wanted;
}

/** The word that ends before a position and where it starts; '' where there is none. */
export function wordBefore(text: string, from: number): { word: string; start: number } {
  let end = from;
  while (end > 0 && from - end < MAX_PUNCTUATION && isGap(text, end - 1)) end--;
  let start = end;
  while (start > 0 && end - start < MAX_WORD && !isGap(text, start - 1)) start--;
  return { word: foldWordAt(text, start, end), start };
}

function isGap(text: string, at: number): boolean {
  return valueOfUnit(text.charCodeAt(at)) <= GAP;
}
