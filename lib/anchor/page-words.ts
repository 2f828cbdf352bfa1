import { atOnce } from '../at-once';
import { foldText } from '../text/fold';
import type { Loose } from './loosen';

/** A word of a loosened text; offsets lead into it. */
export interface PageWord {
  start: number;
  end: number;
  /** Folded: lower case, without accents. */
  word: string;
  /** As it stands. */
  raw: string;
}

/** Where each word of a page stands, for finding what of it may be a quote that was edited. */
export interface WordIndex {
  words: PageWord[];
  /** Indices into `words`, ascending. */
  places: Map<string, number[]>;
}

/** Scripts that do not part their words: each sign is taken for one. */
const UNPARTED_SIGN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const NUMBER = String.raw`\p{Nd}+(?:[.,:]\p{Nd}+)*`;
const LETTERS = String.raw`[\p{L}\p{N}\p{M}]`;
const WORD = new RegExp(
  `${UNPARTED_SIGN}|${NUMBER}|${LETTERS}+?(?=${UNPARTED_SIGN})|${LETTERS}+(?:'${LETTERS}+)*`,
  'gu',
);
const SIMPLE = /^[a-z0-9]+$/;

/** One sign of such a script. */
export const UNPARTED = new RegExp(UNPARTED_SIGN, 'u');

/** The words of a loosened text in order; signs of scripts without spaces are words of their own. */
export function pageWords(text: string): PageWord[] {
  return [...wordsIn(text)];
}

function* wordsIn(text: string): Generator<PageWord> {
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const word = SIMPLE.test(raw) ? raw : foldText(raw);
    yield { start: match.index, end: match.index + raw.length, word, raw };
  }
}

const indices = new WeakMap<Loose, WordIndex>();

/** The words of a page by what they are; made once per page, when the first note needs it. */
export function indexWords(page: Loose): WordIndex {
  return atOnce(indexInParts(page));
}

/** So many words are indexed in a millisecond or two. */
const PART = 500;

/** The same with rests while it is made. */
export function* indexInParts(page: Loose): Generator<void, WordIndex> {
  const known = indices.get(page);
  if (known) return known;
  const words: PageWord[] = [];
  const places = new Map<string, number[]>();
  for (const word of wordsIn(page.text)) {
    const same = places.get(word.word);
    if (same) same.push(words.length);
    else places.set(word.word, [words.length]);
    words.push(word);
    if (words.length % PART === 0) yield;
  }
  const index = { words, places };
  indices.set(page, index);
  return index;
}
