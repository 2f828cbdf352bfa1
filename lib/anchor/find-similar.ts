import search from 'approx-string-match';
import type { Loose } from './loosen';
import { indexWords, type PageWord, pageWords } from './page-words';
import type { Wanted } from './surroundings';

/** A passage that resembles a quote; offsets into the loosened page. */
export interface Similar {
  start: number;
  end: number;
  /** 1 less the share of letters that differ, in [0, 1]. */
  letters: number;
}

/** Rarest words of a quote and its surroundings that are looked up. */
const MOST_WORDS = 48;
/** Words that stand more often on a page point nowhere. */
const MOST_PLACES = 80;
/** Passages that are compared letter by letter: what bounds the cost of an orphan. */
const MOST_WINDOWS = 4;
/** Share of a quote's weight in rare words that must stand at one place. */
const FLOOR = 0.22;
/** Words that may have been put in before places no longer count as one. */
const BUCKET = 16;
/** Longer quotes stand to the letter or not at all: the cost of comparing grows with the square. */
const LONGEST = 4000;
/** What is looked for of a prefix or suffix, to find an edited passage by its ends. UTF-16 units. */
const LANDMARK = 14;
/** No stretch is longer, whatever its words are. UTF-16 units. */
const LONGEST_STRETCH = 16_000;
const SHORTEST_LANDMARK = 6;
/** By so much, and to twice its length, a passage may have grown. UTF-16 units. */
const SLACK = 60;

/**
 * Passages of a page that may be the quote, edited. Rare words vote for places first (most notes that are
 * gone end here), then approximate matching (Myers 1999, by approx-string-match) looks at the best few;
 * where both surroundings stand they mark the passage's ends. They may overlap.
 */
export function findSimilar(page: Loose, wanted: Wanted): Similar[] {
  if (!wanted.words.length || wanted.exact.length > LONGEST) return [];
  return windowsOf(page, wanted).flatMap(([from, to]) => passagesIn(page.text, from, to, wanted));
}

/** Stretches of the page in which much of the quote or of its surroundings stands, best first. */
function windowsOf(page: Loose, wanted: Wanted): [from: number, to: number][] {
  const { words, places } = indexWords(page);
  const query = queryWords(wanted);
  const weightOf = (word: string) =>
    Math.log(1 + words.length / (1 + (places.get(word)?.length ?? 0)));
  const rare = [...query].sort((a, b) => weightOf(b.word) - weightOf(a.word)).slice(0, MOST_WORDS);
  const total = rare.reduce((sum, { word }) => sum + weightOf(word), 0);
  const votes = new Map<number, Map<number, number>>();
  rare.forEach(({ word, at }, index) => {
    const stands = places.get(word);
    if (!stands || stands.length > MOST_PLACES) return;
    for (const place of stands) {
      const bucket = Math.floor((place - at) / BUCKET);
      for (const near of [bucket, bucket + 1]) vote(votes, near, index, weightOf(word));
    }
  });
  const best = [...votes]
    .map(([bucket, by]) => ({ bucket, weight: [...by.values()].reduce((a, b) => a + b, 0) }))
    .filter(({ weight }) => weight >= FLOOR * total)
    .sort((a, b) => b.weight - a.weight);
  const taken: typeof best = [];
  for (const one of best) {
    if (taken.length >= MOST_WINDOWS) break;
    if (taken.every(({ bucket }) => Math.abs(bucket - one.bucket) > 1)) taken.push(one);
  }
  return taken.map(({ bucket }) => stretch(words, bucket * BUCKET, wanted.words.length));
}

function vote(
  votes: Map<number, Map<number, number>>,
  bucket: number,
  word: number,
  weight: number,
) {
  const by = votes.get(bucket);
  if (by) by.set(word, weight);
  else votes.set(bucket, new Map([[word, weight]]));
}

function stretch(words: PageWord[], diagonal: number, count: number): [from: number, to: number] {
  const slack = 2 * BUCKET + Math.ceil(count / 3);
  const first = Math.min(words.length - 1, Math.max(0, diagonal - slack));
  const last = Math.min(words.length - 1, Math.max(0, diagonal + count + slack));
  const from = words[first]!.start;
  return [from, Math.min(words[last]!.end, from + LONGEST_STRETCH)];
}

/** Words of the quote and its surroundings with their places, counted from the quote's first word. */
function queryWords({ words, prefix, suffix }: Wanted): { word: string; at: number }[] {
  const before = pageWords(prefix).slice(1);
  const after = pageWords(suffix).slice(0, -1);
  const query = [...before, ...words, ...after];
  const seen = new Set<string>();
  return query
    .map(({ word }, index) => ({ word, at: index - before.length }))
    .filter(({ word }) => !seen.has(word) && seen.add(word));
}

/** The best approximate match within a stretch, and what the old surroundings mark off. */
function passagesIn(text: string, from: number, to: number, wanted: Wanted): Similar[] {
  const { exact, prefix, suffix } = wanted;
  const near = approximate(text, from, to, exact);
  const begins = landmarkEnd(text, from, to, prefix.slice(-LANDMARK), near?.[0]);
  const spans = near ? [near] : [];
  if (begins !== undefined) {
    const last = Math.min(to, begins + 2 * exact.length + SLACK);
    const end = landmarkStart(text, begins, last, suffix.slice(0, LANDMARK));
    const own = approximate(text, begins, last, exact);
    if (end !== undefined) spans.push(trimmed(text, begins, end));
    else if (own) spans.push(trimmed(text, begins, own[1]));
  } else if (near) {
    const end = landmarkStart(text, near[0], to, suffix.slice(0, LANDMARK));
    if (end !== undefined) spans.push(trimmed(text, near[0], end));
  }
  return spans
    .filter(([a, b]) => a < b && b - a <= 2 * exact.length + SLACK)
    .map(([a, b]) => ({ start: a, end: b, letters: likeness(text.slice(a, b), exact) }));
}

/** The best approximate match between two offsets, to whole words. */
function approximate(text: string, from: number, to: number, exact: string) {
  const [first] = search(text.slice(from, to), exact, Math.floor(exact.length / 2));
  return first ? toWords(text, from + first.start, from + first.end, exact) : null;
}

/** Where a passage begins that follows the end of the old prefix; the nearest to `near`. */
function landmarkEnd(text: string, from: number, to: number, mark: string, near?: number) {
  if (mark.length < SHORTEST_LANDMARK) return undefined;
  let best: number | undefined;
  for (let at = text.indexOf(mark, from); at >= 0 && at < to; at = text.indexOf(mark, at + 1)) {
    const end = at + mark.length;
    if (best === undefined || (near !== undefined && Math.abs(end - near) < Math.abs(best - near)))
      best = end;
  }
  return best;
}

function landmarkStart(text: string, from: number, to: number, mark: string) {
  if (mark.length < SHORTEST_LANDMARK) return undefined;
  const at = text.slice(from, to).indexOf(mark);
  return at < 0 ? undefined : from + at;
}

function trimmed(text: string, start: number, end: number): [number, number] {
  const passage = text.slice(start, end);
  const from = start + passage.length - passage.trimStart().length;
  return [from, from + passage.trim().length];
}

/** Share of letters that two texts have in common, by edit distance over the longer one. */
function likeness(a: string, b: string): number {
  const [text, pattern] = a.length > b.length ? [b, a] : [a, b];
  // A pattern that must take in all of a shorter text: what is left over counts as errors.
  const best = search(text, pattern, pattern.length)[0];
  const errors = Math.max(best?.errors ?? pattern.length, pattern.length - text.length);
  return 1 - errors / pattern.length;
}

const WORDY = /[\p{L}\p{N}\p{M}']/u;

/** Moves the ends of a match out to whole words, and an end mark that the quote has too is taken in. */
function toWords(text: string, start: number, end: number, quote: string): [number, number] {
  let [from, to] = [start, end];
  while (from > 0 && WORDY.test(text[from - 1]!) && WORDY.test(text[from] ?? '')) from--;
  while (to < text.length && WORDY.test(text[to]!) && WORDY.test(text[to - 1] ?? '')) to++;
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  const last = quote.at(-1)!;
  if (!WORDY.test(last) && text[to] === last) to++;
  return [from, to];
}
