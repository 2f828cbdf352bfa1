import { type ClaimIndex, FLAG_NAME, FLAG_NUMBER, termOf } from './claims';
import { idf } from './postings';
import type { Query } from './query';

/** What tells whether a query's word stands in the claim that the query repeats. */
export const ASKED_SIGNS = [
  'bias',
  'idf',
  'idfSquared',
  'keyness',
  'keyIdf',
  'name',
  'number',
  'place',
  'length',
  'times',
  'first',
  'letters',
] as const;

/** What tells whether a claim's word stands in a text that repeats the claim. */
export const HELD_SIGNS = [
  'bias',
  'idf',
  'idfSquared',
  'keyness',
  'keyIdf',
  'name',
  'number',
  'place',
  'length',
  'times',
  'inBoth',
  'inTitle',
  'letters',
] as const;

/** Log odds for each of `ASKED_SIGNS` and of `HELD_SIGNS`. */
export interface WordWeights {
  asked: number[];
  held: number[];
}

/** Longer words tell no more. */
const MOST_LETTERS = 12;

/**
 * A query's words weighed one by one: the chance that each stands in the claim sought (after L. Zhao,
 * J. Callan, "Term necessity prediction", CIKM 2010).
 */
export interface Worths {
  weights: WordWeights;
  /** By term id. */
  chances: Map<number, number>;
  /** Sum of chance × IDF over different words, known or not. */
  all: number;
}

export function weighQuery(index: ClaimIndex, query: Query, weights: WordWeights): Worths {
  const chances = new Map<number, number>();
  let all = 0;
  for (const { id, idf, signs } of askedSigns(index, query)) {
    const chance = chanceOf(weights.asked, signs);
    if (id >= 0) chances.set(id, chance);
    all += chance * idf;
  }
  return { weights, chances, all };
}

/**
 * The chance that a claim's word stands in a text that repeats it, by term id. The first `inText` are
 * the words of the claim's text, the others stand in its title only.
 */
export function weighClaim(index: ClaimIndex, doc: number, { held }: WordWeights) {
  const chances = new Map<number, number>();
  let inText = 0;
  eachHeld(index, doc, (id, signs) => {
    chances.set(id, chanceOf(held, signs));
    inText += 1 - signs[11]!;
  });
  return { chances, inText };
}

/** The signs of each different word of a query, where it stands first. */
export function askedSigns(index: ClaimIndex, { words }: Query) {
  const times = new Map<string, number>();
  for (const { word } of words) times.set(word, (times.get(word) ?? 0) + 1);
  const seen = new Set<string>();
  return words.flatMap(({ id, idf: weight, word, name, number }, i) => {
    if (seen.has(word)) return [];
    seen.add(word);
    const signs = new Float64Array(ASKED_SIGNS.length);
    setWordSigns(signs, index, id, weight);
    signs[5] = Number(name);
    signs[6] = Number(number);
    signs[7] = i / words.length;
    signs[8] = Math.log1p(words.length);
    signs[9] = Math.log(times.get(word)!);
    signs[10] = Number(i === 0);
    signs[11] = lettersOf(word);
    return [{ id, idf: weight, signs }];
  });
}

/**
 * Gives the signs of each different word of a claim, where it stands first. They are the same array
 * each time, since this is done for every claim found.
 */
export function eachHeld(
  index: ClaimIndex,
  doc: number,
  give: (id: number, signs: Float64Array) => void,
): void {
  const [from, middle, to] = index.bounds.subarray(2 * doc, 2 * doc + 3) as unknown as Place;
  const counts = countTimes(index, from, middle, to);
  const signs = new Float64Array(HELD_SIGNS.length);
  const [idOf, isName, isNumber] = [termOf, FLAG_NAME, FLAG_NUMBER];
  for (let at = from; at < to; at++) {
    const packed = index.terms[at]!;
    const id = idOf(packed);
    const times = counts.get(id)!;
    if (times < 0) continue;
    counts.set(id, -1);
    const title = at >= middle;
    const [inText, inTitle] = [times % IN_TITLE, Math.floor(times / IN_TITLE)];
    const [start, length] = title ? [middle, to - middle] : [from, middle - from];
    setWordSigns(signs, index, id, index.idfs[id]!);
    signs[5] = Number((packed & isName) > 0);
    signs[6] = Number((packed & isNumber) > 0);
    signs[7] = (at - start) / length;
    signs[8] = Math.log1p(length);
    signs[9] = Math.log(title ? inTitle : inText);
    signs[10] = Number(inText > 0 && inTitle > 0);
    signs[11] = Number(title);
    signs[12] = lettersOf(index.postings.terms[id]!);
    give(id, signs);
  }
}

/** Where a claim's text begins, where its title does, and where that ends. */
type Place = [from: number, middle: number, to: number];

/** What a time in the title counts, so that one number holds those in the text as well. */
const IN_TITLE = 2 ** 20;

function countTimes({ terms }: ClaimIndex, from: number, middle: number, to: number) {
  const counts = new Map<number, number>();
  const idOf = termOf;
  for (let at = from; at < to; at++) {
    const id = idOf(terms[at]!);
    counts.set(id, (counts.get(id) ?? 0) + (at < middle ? 1 : IN_TITLE));
  }
  return counts;
}

/** A word that no claim holds is as likely a key word as any. */
const USUAL_KEYNESS = 0.4;

/** The first five signs, which are those of the word itself. */
function setWordSigns(
  signs: Float64Array,
  { keyness, postings }: ClaimIndex,
  id: number,
  weight: number,
): void {
  const rarity = weight / idf(postings.size, 1);
  const key = id < 0 ? USUAL_KEYNESS : keyness[id]!;
  signs[0] = 1;
  signs[1] = rarity;
  signs[2] = rarity * rarity;
  signs[3] = key;
  signs[4] = key * rarity;
}

const lettersOf = (word: string) => Math.min(MOST_LETTERS, word.length) / MOST_LETTERS;

function chanceOf(weights: readonly number[], signs: Float64Array): number {
  let odds = 0;
  for (let i = 0; i < signs.length; i++) odds += weights[i]! * signs[i]!;
  return 1 / (1 + Math.exp(-odds));
}
