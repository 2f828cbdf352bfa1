import { stemmerFor } from '../../text/stem';
import type { Token } from '../../text/tokens';
import type { ClaimIndex } from './claims';
import { mayBeTerm } from './similar';

/** Words written as one where the index has several, or the other way round; by term id. */
export interface Compounds {
  /** Two neighbours as one word; undefined where the index knows no such word. */
  joined(a: Token, b: Token): number | undefined;
  /** The two known words that a word is made of; null where it is not. */
  halves(word: string): [number, number] | null;
  /** Known words that stand in one without spaces, as in `#krystinamartelli`; empty for most words. */
  pieces(word: string): number[];
}

/** Halves of a compound that no claim holds must each be this long. */
const SHORTEST_HALF = 3;
/** What is joined from two words must be this long, or it meets by chance. */
const SHORTEST_JOINED = 6;
/** Halves that are both rare are a chance find. */
const LEAST_PRODUCT = 9;
/** Words that are searched for others inside. */
const SHORTEST_WHOLE = 7;
const LONGEST_WHOLE = 40;
const LONGEST_PIECE = 14;
/** A letter that no known word covers costs this, a known word this beside its rarity, in nats. */
const LETTER_COST = 4;
const PIECE_COST = 2;
/** A piece so long is no chance find, also where what stands beside it is unknown. */
const SURE_PIECE = 6;
/** Words that cover all of another may be shorter, if they are no more than so many. */
const MOST_PIECES = 3;

export function createCompounds(index: ClaimIndex): Compounds {
  const { ids } = index.postings;
  const stem = stemmerFor(index.lang);
  // Most letters that stand together begin no word: stemming them would take most of a query's time.
  const idOf = (letters: string) =>
    mayBeTerm(letters, index.spellings()) ? ids.get(stem(letters)) : undefined;
  return {
    joined(a, b) {
      if (a.number || b.number || a.word.length + b.word.length < SHORTEST_JOINED) return undefined;
      return b.start - a.end > 1 ? undefined : idOf(a.word + b.word);
    },
    halves: (word) => halvesOf(index, word, idOf),
    pieces: (word) => piecesOf(index, word, idOf),
  };
}

type IdOf = (letters: string) => number | undefined;

/** The cut of a word into two known ones that are most often met, as P. Norvig, 2009. */
function halvesOf({ postings }: ClaimIndex, word: string, idOf: IdOf): [number, number] | null {
  let best: [number, number] | null = null;
  let most = LEAST_PRODUCT - 1;
  for (let cut = SHORTEST_HALF; cut <= word.length - SHORTEST_HALF; cut++) {
    const a = idOf(word.slice(0, cut));
    const b = a === undefined ? undefined : idOf(word.slice(cut));
    if (a === undefined || b === undefined) continue;
    const product = frequencyOf(postings, a) * frequencyOf(postings, b);
    if (product <= most) continue;
    most = product;
    best = [a, b];
  }
  return best;
}

const frequencyOf = ({ offsets }: ClaimIndex['postings'], id: number) =>
  offsets[id + 1]! - offsets[id]!;

/** The cheapest way to read a word up to a place: what it costs, and the last piece, if it is a known word. */
interface Reading {
  cost: number;
  from: number;
  id: number | undefined;
}

/**
 * The likeliest way to cut a word into known words and unknown letters, by dynamic programming
 * (P. Norvig, "Natural language corpus data", in Beautiful Data, 2009). Short words that do not cover the whole
 * are chance finds and left out.
 */
function piecesOf({ postings }: ClaimIndex, word: string, idOf: IdOf): number[] {
  if (word.length < SHORTEST_WHOLE || word.length > LONGEST_WHOLE) return [];
  const readings: Reading[] = [{ cost: 0, from: 0, id: undefined }];
  for (let to = 1; to <= word.length; to++) {
    let best: Reading = { cost: readings[to - 1]!.cost + LETTER_COST, from: to - 1, id: undefined };
    for (let from = Math.max(0, to - LONGEST_PIECE); from <= to - SHORTEST_HALF; from++) {
      const id = idOf(word.slice(from, to));
      if (id === undefined) continue;
      const rarity = Math.log(postings.size / frequencyOf(postings, id));
      const cost = readings[from]!.cost + rarity + PIECE_COST;
      if (cost < best.cost) best = { cost, from, id };
    }
    readings.push(best);
  }
  return knownPieces(readings);
}

function knownPieces(readings: readonly Reading[]): number[] {
  const found: { id: number; size: number }[] = [];
  let covered = 0;
  for (let to = readings.length - 1; to > 0; ) {
    const { from, id } = readings[to]!;
    if (id !== undefined) found.unshift({ id, size: to - from });
    if (id !== undefined) covered += to - from;
    to = from;
  }
  const whole = covered === readings.length - 1 && found.length <= MOST_PIECES;
  return found.filter(({ size }) => whole || size >= SURE_PIECE).map(({ id }) => id);
}
