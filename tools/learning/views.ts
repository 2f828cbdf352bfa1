import { buildClaims, type Claim } from '../../lib/match/core/claims';
import { type Example, examplesOf, type LabelledQuery } from './examples';

/** What a post ends with when it is embedded: a dash, then who wrote it and when. */
const SIGNATURE = /\s*[—–][^—–]{1,120}$/u;
/**
 * The same queries as they meet other collections: without the signature of a post, against claims
 * without titles and against titles alone. Learning from all of
 * them keeps the weights from leaning on what is peculiar to one collection. The first view is the
 * data as it is; each holds the queries in their order.
 */
export function viewsOf(claims: readonly Claim[], queries: readonly LabelledQuery[]): Example[][] {
  const whole = buildClaims(claims);
  const untitled = buildClaims(claims.map(({ id, text }) => ({ id, text })));
  const titles = buildClaims(claims.map(({ id, text, title }) => ({ id, text: title || text })));
  const unsigned = rewrite(queries, (text) => text.replace(SIGNATURE, ''));
  return [
    examplesOf(whole, queries),
    examplesOf(whole, unsigned),
    examplesOf(untitled, queries),
    examplesOf(titles, unsigned),
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

function rewrite(queries: readonly LabelledQuery[], change: (text: string) => string) {
  return queries.map((query) => ({ ...query, text: change(query.text) }));
}
