import type { Token } from '../../text/tokens';
import { type ClaimIndex, contentTokens, isName } from './claims';
import { type Compounds, createCompounds } from './compounds';
import { idf } from './postings';
import { misspellingsOf } from './similar';
import { ODDS_STEPS } from './translations';

/** A word of a query, as the index knows it. */
export interface QueryWord {
  /** -1 where no claim holds it. */
  id: number;
  idf: number;
  word: string;
  name: boolean;
  number: boolean;
}

/** A query in the terms of one index. */
export interface Query {
  /** In order of the text, with repetition. */
  words: QueryWord[];
  /** First word that holds each known term. */
  first: Map<number, QueryWord>;
  /** Different words, known or not. */
  unique: QueryWord[];
  /** Ordered pairs of terms that stand next to each other or one apart, as `pairKey`. */
  pairs: Set<number>;
  /** Terms that stand for one of the query's in other wordings, with the best odds. */
  translated: Map<number, number>;
}

/** Terms may have ids up to this; pairs of them are one exact number. */
const PAIR_BASE = 2 ** 26;

/** One number for an ordered pair of term ids. */
export const pairKey = (a: number, b: number) => a * PAIR_BASE + b;

/**
 * A text as a query. Words outside the index are read anew: as two known words written as one, else
 * as a known word with one slip, else, in a tag or an account, as the known words that stand in it. Two
 * words that the index knows as one are added as that one.
 */
export function readQuery(index: ClaimIndex, text: string): Query {
  const words = withJoined(index, contentTokens(text, index.lang));
  const unique = [
    ...new Map(words.map((word) => [word.id < 0 ? word.word : word.id, word])).values(),
  ];
  const first = new Map<number, QueryWord>();
  for (const word of words) if (word.id >= 0 && !first.has(word.id)) first.set(word.id, word);
  return { words, first, unique, pairs: pairsOf(words), translated: translate(index, first) };
}

function withJoined(index: ClaimIndex, tokens: Token[]): QueryWord[] {
  const compounds = createCompounds(index);
  return tokens.flatMap((token, i) => {
    const next = tokens[i + 1];
    const joined = next && compounds.joined(token, next);
    const words = wordsFor(index, token, compounds);
    return joined !== undefined ? [...words, wordOf(index, joined, token)] : words;
  });
}

function wordsFor(index: ClaimIndex, token: Token, compounds: Compounds): QueryWord[] {
  const id = index.postings.ids.get(token.term);
  if (id !== undefined) return [wordOf(index, id, token)];
  if (token.number) return [wordOf(index, -1, token)];
  const halves = compounds.halves(token.word);
  if (halves) return halves.map((half) => wordOf(index, half, token));
  const meant = likeliest(index, misspellingsOf(token.term, index.spellings()));
  const pieces = meant < 0 && token.sigil ? compounds.pieces(token.word) : [];
  return (pieces.length > 0 ? pieces : [meant]).map((piece) => wordOf(index, piece, token));
}

function wordOf(index: ClaimIndex, id: number, token: Token): QueryWord {
  return {
    id,
    idf: id < 0 ? idf(index.postings.size, 0) : index.idfs[id]!,
    word: id < 0 ? token.term : index.postings.terms[id]!,
    name: isName(token),
    number: token.number,
  };
}

/** Of several, the one that most claims hold; -1 of none. */
function likeliest({ postings: { offsets } }: ClaimIndex, ids: number[]): number {
  const frequency = (id: number) => offsets[id + 1]! - offsets[id]!;
  return ids.reduce((best, id) => (best < 0 || frequency(id) > frequency(best) ? id : best), -1);
}

function pairsOf(words: QueryWord[]): Set<number> {
  const pairs = new Set<number>();
  for (let i = 0; i < words.length; i++) {
    for (let j = i + 1; j <= i + 2 && j < words.length; j++) {
      const [a, b] = [words[i]!.id, words[j]!.id];
      if (a >= 0 && b >= 0) pairs.add(pairKey(a, b));
    }
  }
  return pairs;
}

function translate({ translations }: ClaimIndex, first: Map<number, QueryWord>) {
  const best = new Map<number, number>();
  const { offsets, others, odds } = translations;
  for (const id of first.keys()) {
    for (let at = offsets[id]!; at < offsets[id + 1]!; at++) {
      const chance = odds[at]! / ODDS_STEPS;
      if (chance > (best.get(others[at]!) ?? 0)) best.set(others[at]!, chance);
    }
  }
  return best;
}
