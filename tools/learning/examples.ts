import { type ClaimIndex, termOf } from '../../lib/match/core/claims';
import { featuresOf } from '../../lib/match/core/features';
import { readQuery } from '../../lib/match/core/query';
import { DEPTH } from '../../lib/match/core/retrieve';
import { searchClaims } from '../../lib/match/core/search-claims';
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

/** Examples for learning and for judging; removal of claims leaves the index's statistics as they are. */
export function examplesOf(
  index: ClaimIndex,
  queries: readonly LabelledQuery[],
  words: WordWeights,
): Example[] {
  const twins = findTwins(index);
  const places = new Map(index.ids.map((id, doc) => [id, doc]));
  return queries.map((query) => {
    const right = new Set(query.rel.flatMap((id) => twins(places.get(id)!)));
    const read = readQuery(index, query.text);
    const worths = weighQuery(index, read, words);
    const hits = searchClaims(index, worths, DEPTH + right.size);
    const candidates = (found: typeof hits): Candidate[] =>
      featuresOf(index, read, worths, found.slice(0, DEPTH)).map((features, i) => {
        const { doc } = found[i]!;
        return { doc, id: index.ids[doc]!, features, right: right.has(doc) };
      });
    const others = hits.filter(({ doc }) => !right.has(doc));
    return { query, full: candidates(hits), without: candidates(others) };
  });
}
