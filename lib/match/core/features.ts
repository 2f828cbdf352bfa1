import { type ClaimIndex, FLAG_NAME, FLAG_NUMBER, termOf } from './claims';
import { COMPANY, type Company, createCompany } from './company';
import { createEvidence, EVIDENCE, type Evidence } from './evidence';
import { idf } from './postings';
import { pairKey, type Query } from './query';
import type { Hit } from './retrieve';
import { createSofteners, type Softeners } from './soften';
import type { Worths } from './worth';

/**
 * What is looked at in a pair of query and claim, in this order. Shares are of IDF, so that a name
 * weighs more than a common word.
 */
export const FEATURES = [
  // How the claim fared in retrieval, by itself and among the others found.
  'score',
  'logScore',
  'share',
  'gap',
  'shareOfFifth',
  'standout',
  'reciprocalRank',
  // How much of the claim is in the query, and the other way round.
  'coverText',
  'coverTitle',
  'coverBest',
  'coverWorst',
  'coverAll',
  'coverQuery',
  'coverKnown',
  'matched',
  'count',
  'rarest',
  'secondRarest',
  'norm',
  'missing',
  'missingBest',
  // In what order and how close.
  'pairsText',
  'pairsTitle',
  'pairsQuery',
  'run',
  'runText',
  'window',
  'longWindow',
  'density',
  // Names and numbers.
  'names',
  'nameless',
  'namesTitle',
  'namesQuery',
  'numbers',
  'numberless',
  'numbersQuery',
  // Lengths.
  'untitled',
  'length',
  'queryLength',
  // Words that stand for others.
  'told',
  'toldBest',
  'meant',
  'sameStart',
  'inside',
  // What words are worth.
  ...EVIDENCE,
  // How far the words that are not shared keep company elsewhere.
  ...COMPANY,
] as const;

/** Words of a query that a window spans. */
const WINDOW = 12;
const LONG_WINDOW = 24;
/** How many times the fifth score one can be; more says no more. */
const MOST_TIMES = 5;
/** How many of the other claims found tell what a score is worth. */
export const FIELD = 20;

/** The features of every claim found, in the order of `hits`; each as long as `FEATURES`. */
export function featuresOf(
  index: ClaimIndex,
  query: Query,
  worths: Worths,
  hits: readonly Hit[],
): Float64Array[] {
  const frame = frameOf(index, query, worths, hits);
  return hits.map((_, rank) => Float64Array.from(pairFeatures(frame, rank)));
}

interface Frame {
  index: ClaimIndex;
  query: Query;
  hits: readonly Hit[];
  rivals: readonly number[];
  softeners: Softeners;
  evidence: Evidence;
  company: Company;
  /** The highest IDF there is. */
  unit: number;
  all: number;
  known: number;
  names: number;
  numbers: number;
  mean: number;
  deviation: number;
}

function frameOf(index: ClaimIndex, query: Query, worths: Worths, hits: readonly Hit[]): Frame {
  const sum = (pick: (word: Query['words'][number]) => boolean) =>
    query.unique.reduce((total, word) => total + (pick(word) ? word.idf : 0), 0);
  const rivals = differentScores(hits);
  return {
    index,
    query,
    hits,
    softeners: createSofteners(index, query),
    evidence: createEvidence(index, query, worths),
    company: createCompany(
      index,
      query,
      hits.map(({ doc }) => doc),
    ),
    unit: idf(index.postings.size, 1),
    all: sum(() => true),
    known: sum(({ id }) => id >= 0),
    names: sum(({ name }) => name),
    numbers: sum(({ number }) => number),
    rivals,
    ...spreadOf(rivals.slice(1, FIELD)),
  };
}

function spreadOf(scores: readonly number[]): { mean: number; deviation: number } {
  const count = Math.max(1, scores.length);
  const mean = scores.reduce((sum, score) => sum + score, 0) / count;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / count;
  return { mean, deviation: Math.sqrt(variance) };
}

/** Where a claim's text begins, where its title does, and where that ends. */
type Place = [from: number, middle: number, to: number];

function pairFeatures(frame: Frame, rank: number): number[] {
  const { index, query } = frame;
  const { doc } = frame.hits[rank]!;
  const [from, middle, to] = index.bounds.subarray(2 * doc, 2 * doc + 3) as unknown as Place;
  const shared = new Set<number>();
  const text = readSpan(frame, from, middle, shared);
  // A claim without a title is as if its text were repeated.
  const title = middle < to ? readSpan(frame, middle, to, shared) : text;
  const sums = sumShared(frame, shared);
  return [
    ...standing(frame, rank),
    ...coverage(frame, text, title, sums, shared.size),
    ...closeness(frame, text, title, shared),
    ...namesAndNumbers(frame, text, title, sums),
    Number(middle === to),
    Math.log1p(middle - from),
    Math.log1p(query.words.length),
    ...frame.softeners.soften(from, to, shared).map((sum) => sum / frame.unit),
    ...frame.evidence.of(doc, shared),
    ...frame.company(rank, shared),
  ];
}

function standing({ hits, rivals, unit, all, mean, deviation }: Frame, rank: number): number[] {
  const { score } = hits[rank]!;
  const top = rivals[0]!;
  const rival = rivals[score < top ? 0 : 1]!;
  const fifth = Math.max(rivals[4]!, score / MOST_TIMES);
  return [
    ratio(score, all),
    Math.log1p(score / unit),
    score / top,
    (score - rival) / top,
    Math.min(MOST_TIMES, score / fifth),
    Math.min(9, ratio(score - mean, deviation)),
    1 / (1 + rivals.findIndex((other) => other <= score)),
  ];
}

/**
 * The scores that occur, highest first: claims told twice share a score and are no rivals. Where few
 * are found, the others have nothing in common with the text: their score is nought.
 */
function differentScores(hits: readonly Hit[]): number[] {
  const scores = [...new Set(hits.map(({ score }) => score))];
  const missing = Math.max(0, FIELD - scores.length);
  return scores.concat(new Array(missing).fill(0));
}

/** One field of a claim against a query, in sums of IDF. */
interface Span {
  all: number;
  matched: number;
  pairs: number;
  allPairs: number;
  names: number;
  allNames: number;
  numbers: number;
  allNumbers: number;
  /** Most words in a row that the query has in a row. */
  run: number;
  /** IDF of the rarest word that the query lacks. */
  missing: number;
}

function readSpan(frame: Frame, from: number, to: number, shared: Set<number>): Span {
  const [idOf, keyOf] = [termOf, pairKey];
  const { terms, idfs } = frame.index;
  const { first, pairs } = frame.query;
  const seen = new Set<number>();
  const span = emptySpan();
  let run = 0;
  let last = -1;
  for (let at = from; at < to; at++) {
    const id = idOf(terms[at]!);
    const isShared = first.has(id);
    const paired = last >= 0 && isShared && pairs.has(keyOf(last, id));
    run = paired ? run + 1 : Number(isShared);
    span.run = Math.max(span.run, run);
    if (last >= 0) addPair(span, idfs[last]! + idfs[id]!, paired);
    last = id;
    if (seen.has(id)) continue;
    seen.add(id);
    addWord(span, idfs[id]!, terms[at]!, isShared);
    if (isShared) shared.add(id);
  }
  return span;
}

const emptySpan = (): Span => ({
  all: 0,
  matched: 0,
  pairs: 0,
  allPairs: 0,
  names: 0,
  allNames: 0,
  numbers: 0,
  allNumbers: 0,
  run: 0,
  missing: 0,
});

function addPair(span: Span, weight: number, paired: boolean): void {
  span.allPairs += weight;
  if (paired) span.pairs += weight;
}

const [NAME, NUMBER] = [FLAG_NAME, FLAG_NUMBER];

function addWord(span: Span, weight: number, packed: number, shared: boolean): void {
  const matched = shared ? weight : 0;
  span.all += weight;
  span.matched += matched;
  if (!shared) span.missing = Math.max(span.missing, weight);
  if (packed & NAME) {
    span.allNames += weight;
    span.names += matched;
  }
  if (packed & NUMBER) {
    span.allNumbers += weight;
    span.numbers += matched;
  }
}

/** Sums over the terms that query and claim share. */
interface Sums {
  matched: number;
  squares: number;
  rarest: number;
  second: number;
  names: number;
  numbers: number;
}

function sumShared({ index, query }: Frame, shared: Set<number>): Sums {
  const sums = { matched: 0, squares: 0, rarest: 0, second: 0, names: 0, numbers: 0 };
  for (const id of shared) {
    const weight = index.idfs[id]!;
    const word = query.first.get(id)!;
    sums.matched += weight;
    sums.squares += weight * weight;
    sums.second = Math.max(sums.second, Math.min(weight, sums.rarest));
    sums.rarest = Math.max(sums.rarest, weight);
    if (word.name) sums.names += weight;
    if (word.number) sums.numbers += weight;
  }
  return sums;
}

function coverage(frame: Frame, text: Span, title: Span, sums: Sums, count: number): number[] {
  const covers = [ratio(text.matched, text.all), ratio(title.matched, title.all)] as const;
  const { unit } = frame;
  return [
    ...covers,
    Math.max(...covers),
    Math.min(...covers),
    ratio(text.matched + title.matched, text.all + title.all),
    ratio(sums.matched, frame.all),
    ratio(sums.matched, frame.known),
    Math.log1p(sums.matched / unit),
    Math.log1p(count),
    sums.rarest / unit,
    sums.second / unit,
    Math.sqrt(sums.squares) / unit,
    text.missing / unit,
    Math.min(text.missing, title.missing) / unit,
  ];
}

function closeness(frame: Frame, text: Span, title: Span, shared: Set<number>): number[] {
  const { query, all } = frame;
  return [
    ratio(text.pairs, text.allPairs),
    ratio(title.pairs, title.allPairs),
    ratio(text.pairs + title.pairs, all),
    Math.log1p(Math.max(text.run, title.run)),
    Math.log1p(text.run),
    Math.min(2, ratio(densest(query, shared, WINDOW), text.all)),
    Math.min(2, ratio(densest(query, shared, LONG_WINDOW), text.all)),
    density(query, shared),
  ];
}

function namesAndNumbers(frame: Frame, text: Span, title: Span, sums: Sums): number[] {
  const numbers = text.allNumbers + title.allNumbers;
  return [
    ratio(text.names, text.allNames),
    Number(text.allNames === 0),
    ratio(title.names, title.allNames),
    ratio(sums.names, frame.names),
    ratio(text.numbers + title.numbers, numbers),
    Number(numbers === 0),
    ratio(sums.numbers, frame.numbers),
  ];
}

/** The most IDF of different shared terms within `size` words of the query. */
function densest({ words }: Query, shared: Set<number>, size: number): number {
  const inside = new Map<number, number>();
  let sum = 0;
  let most = 0;
  for (let i = 0; i < words.length; i++) {
    sum += step(words[i]!, shared, inside, 1);
    if (i >= size) sum += step(words[i - size]!, shared, inside, -1);
    most = Math.max(most, sum);
  }
  return most;
}

/** Lets a word into the window or out of it; what that changes in its sum. */
function step(
  { id, idf: weight }: Query['words'][number],
  shared: Set<number>,
  inside: Map<number, number>,
  by: 1 | -1,
): number {
  if (!shared.has(id)) return 0;
  const before = inside.get(id) ?? 0;
  inside.set(id, before + by);
  if (by === 1) return before === 0 ? weight : 0;
  return before === 1 ? -weight : 0;
}

/** Share of shared words between the first and the last of them. */
function density({ words }: Query, shared: Set<number>): number {
  const places = words.flatMap(({ id }, place) => (shared.has(id) ? [place] : []));
  return places.length > 0 ? places.length / (places.at(-1)! - places[0]! + 1) : 0;
}

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
