import { FLAG_NAME, FLAG_NUMBER, termOf } from './claims';
import type { Frame } from './frame';
import { pairKey } from './query';

/** One field of a claim against a query, in sums of IDF. */
export interface Span {
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

export function readSpan(frame: Frame, from: number, to: number, shared: Set<number>): Span {
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
export interface Sums {
  matched: number;
  squares: number;
  rarest: number;
  second: number;
  names: number;
  numbers: number;
}

export function sumShared({ index, query }: Frame, shared: Set<number>): Sums {
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
