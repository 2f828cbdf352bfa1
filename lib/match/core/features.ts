import type { ClaimIndex } from './claims';
import { CLOSENESS, closeness } from './closeness';
import { COMPANY, createCompany } from './company';
import { COVERAGE, coverage, MARKED_WORDS, markedWords } from './coverage';
import { CROWD, createCrowd } from './crowd';
import { createEvidence, EVIDENCE } from './evidence';
import { frameOf } from './frame';
import type { Query } from './query';
import type { Hit } from './retrieve';
import { createSofteners, SOFTENED } from './soften';
import { readSpan, sumShared } from './spans';
import { createStanding, STANDING } from './standing';
import type { Worths } from './worth';

const LENGTHS = ['untitled', 'length', 'queryLength'] as const;

/**
 * What is looked at in a pair of query and claim, in this order. Shares are of IDF, so that a name
 * weighs more than a common word.
 */
export const FEATURES = [
  ...STANDING,
  ...COVERAGE,
  ...CLOSENESS,
  ...MARKED_WORDS,
  ...LENGTHS,
  ...SOFTENED,
  ...EVIDENCE,
  ...COMPANY,
  ...CROWD,
] as const;

/** Where a claim's text begins, where its title does, and where that ends. */
type Place = [from: number, middle: number, to: number];

/**
 * The features of the first `count` of the claims found, in their order; each as long as `FEATURES`. The
 * others only tell how those stand among them.
 */
export function featuresOf(
  index: ClaimIndex,
  query: Query,
  worths: Worths,
  hits: readonly Hit[],
  count = hits.length,
): Float64Array[] {
  const docs = hits.slice(0, count).map(({ doc }) => doc);
  const frame = frameOf(index, query);
  const standing = createStanding(frame, hits);
  const softeners = createSofteners(index, query);
  const evidence = createEvidence(index, query, worths);
  const company = createCompany(index, query, docs);
  const crowd = createCrowd(index, docs);
  return docs.map((doc, rank) => {
    const [from, middle, to] = index.bounds.subarray(2 * doc, 2 * doc + 3) as unknown as Place;
    const shared = new Set<number>();
    const text = readSpan(frame, from, middle, shared);
    // A claim without a title is as if its text were repeated.
    const title = middle < to ? readSpan(frame, middle, to, shared) : text;
    const sums = sumShared(frame, shared);
    return Float64Array.from([
      ...standing(hits[rank]!.score),
      ...coverage(frame, text, title, sums, shared.size),
      ...closeness(frame, text, title, shared),
      ...markedWords(frame, text, title, sums),
      Number(middle === to),
      Math.log1p(middle - from),
      Math.log1p(query.words.length),
      ...softeners.soften(from, to, shared).map((sum) => sum / frame.unit),
      ...evidence.of(doc, shared),
      ...company(rank, shared),
      crowd(rank),
    ]);
  });
}
