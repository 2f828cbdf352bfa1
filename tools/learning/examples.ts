import { buildClaims, type Claim, type ClaimIndex, termOf } from '../../lib/match/core/claims';
import { featuresOf } from '../../lib/match/core/features';
import { readQuery } from '../../lib/match/core/query';
import { DEPTH } from '../../lib/match/core/retrieve';
import { countWorthwhile, searchClaims } from '../../lib/match/core/search-claims';
import { type WordWeights, weighQuery } from '../../lib/match/core/worth';

/** A query with the ids of the claims that it repeats. */
export interface LabelledQuery {
  id: string;
  text: string;
  rel: string[];
}

/** A claim found, with its features; `right` also for a claim told in the very same terms. */
export interface Candidate {
  doc: number;
  id: string;
  features: Float64Array;
  right: boolean;
}

/** What a query finds in the full index, and what without the claims that it repeats. */
export interface Example {
  query: LabelledQuery;
  full: Candidate[];
  without: Candidate[];
}

/** Claims told in the same terms, by place in the index. */
export function findTwins(index: ClaimIndex): (doc: number) => number[] {
  const keys = index.ids.map((_, doc) => keyOf(index, doc));
  const groups = new Map<string, number[]>();
  keys.forEach((key, doc) => {
    const group = groups.get(key);
    if (group) group.push(doc);
    else groups.set(key, [doc]);
  });
  return (doc) => groups.get(keys[doc]!)!;
}

function keyOf({ bounds, terms }: ClaimIndex, doc: number): string {
  return terms
    .slice(bounds[2 * doc], bounds[2 * doc + 2])
    .map(termOf)
    .join();
}

/**
 * An index, and others that truly lack the claims that some queries repeat: were these only left out of
 * the answers, counts of what stands beside what would still tell that they are there. The query at
 * place `p` is asked in `without[p % without.length]`.
 */
export interface Guise {
  whole: ClaimIndex;
  twins: (doc: number) => number[];
  without: ClaimIndex[];
}

/** More parts take longer to build; fewer take away more claims on the same events. */
const PARTS = 10;

export function createGuise(claims: readonly Claim[], queries: readonly LabelledQuery[]): Guise {
  const whole = buildClaims(claims);
  const twins = findTwins(whole);
  const places = placesOf(whole);
  const without = Array.from({ length: PARTS }, (_, part) => {
    const repeated = queries.flatMap(({ rel }, place) => (place % PARTS === part ? rel : []));
    const gone = new Set(repeated.flatMap((id) => twins(places.get(id)!)));
    return buildClaims(claims.filter((_, doc) => !gone.has(doc)));
  });
  return { whole, twins, without };
}

const placesOf = ({ ids }: ClaimIndex) => new Map(ids.map((id, doc) => [id, doc]));

/** Examples for learning and for judging, one for each of the queries that the guise was made for. */
export function examplesOf(
  { whole, twins, without }: Guise,
  queries: readonly LabelledQuery[],
  words: WordWeights,
): Example[] {
  const places = placesOf(whole);
  return queries.map((query, place) => {
    const right = new Set(query.rel.flatMap((id) => twins(places.get(id)!)));
    return {
      query,
      full: candidatesOf(whole, query.text, words, (doc) => right.has(doc)),
      without: candidatesOf(without[place % without.length]!, query.text, words, () => false),
    };
  });
}

function candidatesOf(
  index: ClaimIndex,
  text: string,
  words: WordWeights,
  isRight: (doc: number) => boolean,
): Candidate[] {
  const query = readQuery(index, text);
  const worths = weighQuery(index, query, words);
  const hits = searchClaims(index, worths, DEPTH);
  return featuresOf(index, query, worths, hits, countWorthwhile(hits)).map((features, i) => {
    const { doc } = hits[i]!;
    return { doc, id: index.ids[doc]!, features, right: isRight(doc) };
  });
}
