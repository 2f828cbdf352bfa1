import type { Frame } from './frame';
import type { Query } from './query';
import { ratio } from './ratio';
import type { Span } from './spans';

/** In what order shared words stand and how close. */
export const CLOSENESS = [
  'pairsText',
  'pairsTitle',
  'pairsQuery',
  'run',
  'runText',
  'window',
  'longWindow',
  'density',
] as const;

/** Words of a query that a window spans. */
const WINDOW = 12;
const LONG_WINDOW = 24;

/** The values of `CLOSENESS`. */
export function closeness(frame: Frame, text: Span, title: Span, shared: Set<number>): number[] {
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
