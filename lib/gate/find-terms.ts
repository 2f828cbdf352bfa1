import { foldText } from '../text/fold';
import { fitsWord } from './endings';
import type { GateNames, Term } from './gate-names';
import { readTerms } from './term-codec';
import {
  HASH_PRIME,
  HASH_START,
  hashOf,
  MAX_STEM,
  mayHold,
  shortestStem,
  type WordFilter,
} from './word-filter';

/** A term that stands in a text; `end` is exclusive, `words` how many words it takes. */
export interface FoundTerm {
  term: Term;
  end: number;
}

/** What may stand between two words of one name: a little punctuation and at most one line break. */
const MAX_PUNCTUATION = 3;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Possessive `s` is no word of a name. */
const POSSESSIVE = /['’ʼ`´]$/;

/** Finds the terms that begin with the word at `start`; they may be of different lengths. */
export type FindTerms = (text: string, start: number, end: number) => FoundTerm[];

/** Reads a bucket when a page first asks for it and keeps it read. */
export function createTermFinder({ buckets }: GateNames, filter: WordFilter): FindTerms {
  const read: (Term[] | undefined)[] = [];
  const bucketOf = (hash: number) => {
    const at = bucketIndex(hash, buckets.length);
    read[at] ??= readTerms(buckets[at] ?? '');
    return read[at];
  };
  return (text, start, end) => {
    const word = foldText(text.slice(start, end));
    const found: FoundTerm[] = [];
    let hash = HASH_START;
    for (let stem = 1; stem <= Math.min(word.length, MAX_STEM); stem++) {
      hash = Math.imul(hash ^ word.charCodeAt(stem - 1), HASH_PRIME);
      if (stem < shortestStem(word.length) || !mayHold(filter, hash)) continue;
      for (const term of bucketOf(hash)) {
        if (term.words[0]!.key.length !== stem || !fitsWord(term.words[0]!, word)) continue;
        if (term.capital && !isCapital(text.charAt(start))) continue;
        const last = endOfTerm(term, text, end);
        if (last >= 0) found.push({ term, end: last });
      }
    }
    return found;
  };
}

/** Where the bucket of a first word lies; `size` is a power of two. */
export function bucketIndex(hash: number, size: number): number {
  return (hash ^ (hash >>> 13)) & (size - 1);
}

/** Terms by bucket, for the background. */
export function bucketOfWord(word: string, size: number): number {
  return bucketIndex(hashOf(word), size);
}

function isCapital(char: string): boolean {
  return char !== char.toLowerCase();
}

/** Where the term's last word ends, -1 where its words do not follow. */
function endOfTerm({ words }: Term, text: string, firstEnd: number): number {
  let end = firstEnd;
  for (let at = 1; at < words.length; at++) {
    const next = nextWord(text, end);
    if (!next || !fitsWord(words[at]!, next.word)) return -1;
    end = next.end;
  }
  return end;
}

/** The word after a position, unless a break of the text comes before it. */
function nextWord(text: string, from: number): { word: string; end: number } | null {
  WORD.lastIndex = from;
  const match = WORD.exec(text);
  if (!match) return null;
  const gap = text.slice(from, match.index);
  if (gap.split('\n').length > 2 || gap.trim().length > MAX_PUNCTUATION) return null;
  if (match[0] === 's' && POSSESSIVE.test(gap)) return nextWord(text, WORD.lastIndex);
  return { word: foldText(match[0]), end: WORD.lastIndex };
}
