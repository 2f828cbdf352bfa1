import { type ClaimIndex, termOf } from './claims';
import type { Query, QueryWord } from './query';
import { ODDS_STEPS } from './translations';

/** In the order in which `Softeners` give them. */
export const SOFTENED = ['told', 'toldBest', 'meant', 'sameStart', 'inside'] as const;

/** Sums of IDF over words that query and claim do not share but that may stand for each other. */
export interface Softeners {
  /**
   * For a claim's words in `[from, to)`: of the query's words, those that the claim's translate to
   * (times odds), the best of them alone; of the claim's words, those that the query's translate
   * to, those that begin as one of the query's, those that hold or are held in one.
   */
  soften(from: number, to: number, shared: Set<number>): number[];
}

/** Words that begin alike over this share of the claim's word are mostly of one family. */
const SAME_START = 0.7;
const SHORTEST_START = 4;

export function createSofteners(index: ClaimIndex, query: Query): Softeners {
  const spelt = query.unique.filter(({ word, number }) => !number && word.length >= SHORTEST_START);
  const alike = new Map<number, Likeness[]>();
  const likenessesOf = (id: number) => {
    const known = alike.get(id) ?? likenesses(index.postings.terms[id]!, spelt);
    alike.set(id, known);
    return known;
  };
  return {
    soften(from, to, shared) {
      const ids = new Set<number>();
      const idOf = termOf;
      for (let at = from; at < to; at++) ids.add(idOf(index.terms[at]!));
      return [...told(index, query, ids), ...meant(index, query, ids, shared, likenessesOf)];
    },
  };
}

interface Likeness {
  word: QueryWord;
  start: boolean;
}

/** Whether the longer of two words holds the other. */
const holds = (a: string, b: string) => (a.length > b.length ? a.includes(b) : b.includes(a));

function likenesses(term: string, spelt: QueryWord[]): Likeness[] {
  if (term.length < SHORTEST_START) return [];
  const needed = Math.max(SHORTEST_START, Math.ceil(SAME_START * term.length));
  const start = term.slice(0, needed);
  const alike: Likeness[] = [];
  for (const word of spelt) {
    if (word.word.startsWith(start)) alike.push({ word, start: true });
    else if (holds(word.word, term)) alike.push({ word, start: false });
  }
  return alike;
}

function told({ translations, idfs }: ClaimIndex, { first }: Query, ids: Set<number>): number[] {
  const { offsets, others, odds } = translations;
  const best = new Map<number, number>();
  const steps = ODDS_STEPS;
  for (const id of ids) {
    for (let at = offsets[id]!; at < offsets[id + 1]!; at++) {
      const other = others[at]!;
      if (!first.has(other) || ids.has(other)) continue;
      best.set(other, Math.max(best.get(other) ?? 0, odds[at]! / steps));
    }
  }
  let sum = 0;
  let most = 0;
  for (const [id, chance] of best) {
    sum += chance * idfs[id]!;
    most = Math.max(most, chance * idfs[id]!);
  }
  return [sum, most];
}

function meant(
  { idfs }: ClaimIndex,
  { translated }: Query,
  ids: Set<number>,
  shared: Set<number>,
  likenessesOf: (id: number) => Likeness[],
): number[] {
  let meaning = 0;
  let start = 0;
  let inside = 0;
  for (const id of ids) {
    if (shared.has(id)) continue;
    const weight = idfs[id]!;
    meaning += weight * (translated.get(id) ?? 0);
    const alike = likenessesOf(id);
    if (alike.length === 0) continue;
    // A word of the query that the claim holds as well stands for itself alone.
    const free = alike.filter(({ word }) => !ids.has(word.id));
    if (free.some((like) => like.start)) start += weight;
    else if (free.length > 0) inside += weight;
  }
  return [meaning, start, inside];
}
