import type { Claim } from '../../lib/match/core/claims';
import type { WordWeights } from '../../lib/match/core/worth';
import { createGuise, type Example, examplesOf, type Guise, type LabelledQuery } from './examples';

/** What a post ends with when it is embedded: a dash, then who wrote it and when. */
const SIGNATURE = /\s*[—–][^—–]{1,120}$/u;

/** The same claims as other collections have them: with titles, without, as titles alone. */
export interface Guises {
  whole: Guise;
  untitled: Guise;
  titles: Guise;
}

export function guisesOf(claims: readonly Claim[], queries: readonly LabelledQuery[]): Guises {
  const titles = claims.map(({ id, text, title }) => ({ id, text: title || text }));
  return {
    whole: createGuise(claims, queries),
    untitled: createGuise(
      claims.map(({ id, text }) => ({ id, text })),
      queries,
    ),
    titles: createGuise(titles, queries),
  };
}

/**
 * The same queries as they meet other collections: without the signature of a post, against claims
 * without titles and against titles alone. Learning from all of them keeps the weights from leaning
 * on what is peculiar to one collection. The first view is the data as it is; each holds the queries
 * in their order.
 */
export function viewsOf(
  { whole, untitled, titles }: Guises,
  queries: readonly LabelledQuery[],
  words: WordWeights,
): Example[][] {
  const bare = unsigned(queries);
  return [
    examplesOf(whole, queries, words),
    examplesOf(whole, bare, words),
    examplesOf(untitled, queries, words),
    examplesOf(titles, bare, words),
  ];
}

/** How often each view is learned from: as they are, posts count as much as in all other guises. */
const TIMES = [3, 1, 1, 1];

/** What is learned from: all views of the queries at the kept places, each as often as it counts. */
export function lessonsOf(views: readonly Example[][], isKept: (place: number) => boolean) {
  return views.flatMap((view, i) => {
    const kept = view.filter((_, place) => isKept(place));
    return Array.from({ length: TIMES[i] ?? 1 }, () => kept).flat();
  });
}

/** Queries without what embedding adds to them. */
export function unsigned(queries: readonly LabelledQuery[]): LabelledQuery[] {
  return queries.map((query) => ({ ...query, text: query.text.replace(SIGNATURE, '') }));
}
