import type { ClaimIndex } from './claims';
import { type Hit, retrieve } from './retrieve';
import type { Worths } from './worth';

/**
 * How far a word's chance to stand in the claim sought weighs in retrieval. Chosen by
 * cross-validation: at 0 all words count by IDF alone, at 1 a few decide.
 */
const TRUST = 0.3;

/** The `k` claims that hold most of a query's words, each by its rarity and its worth. */
export function searchClaims({ postings }: ClaimIndex, { chances }: Worths, k: number): Hit[] {
  const terms = Array.from(chances, ([id, chance]) => ({
    term: postings.terms[id]!,
    weight: chance ** TRUST,
  }));
  return retrieve(postings, terms, k);
}

/** A claim that scores less of what the best does is never the one sought, in any post of the benchmark. */
const LEAST_SHARE = 0.4;
/** So many are looked at closely in any case. */
const FEWEST = 10;

/** How many of the claims found, best first, are worth a closer look; it takes most of a query's time. */
export function countWorthwhile(hits: readonly Hit[], atLeast = FEWEST): number {
  const least = LEAST_SHARE * (hits[0]?.score ?? 0);
  return hits.filter(({ score }, rank) => rank < Math.max(FEWEST, atLeast) || score >= least)
    .length;
}
