import type { ClaimIndex } from './claims';
import { createNovelty } from './novelty';
import { idf } from './postings';
import type { Query } from './query';
import { ratio } from './ratio';
import { type Worths, weighClaim } from './worth';

/** What shared and missing words are worth, once words that follow from others count less. */
export interface Evidence {
  /** For a claim and the terms it shares with the query, the values of `EVIDENCE`. */
  of(doc: number, shared: Set<number>): number[];
}

/** In the order in which `Evidence` gives them. */
export const EVIDENCE = [
  // Information of the shared terms, each given the rarer ones, and of those that the query lacks.
  'novel',
  'novelShare',
  'novelQuery',
  'novelMissing',
  'unexpected',
  // The same by the chance that a word is carried over from claim to text.
  'worth',
  'worthQuery',
  'worthClaim',
  'worthText',
  'worthMissing',
  'worthRarest',
  'worthNovel',
] as const;

/** Beyond, a match is no chance find whatever the size of the index. */
const SURE = 10;

export function createEvidence(index: ClaimIndex, query: Query, worths: Worths): Evidence {
  const novelty = createNovelty(index);
  const all = query.unique.reduce((sum, word) => sum + word.idf, 0);
  const unit = idf(index.postings.size, 1);
  const { idfs } = index;
  const rarestFirst = (shared: Set<number>) =>
    [...shared].sort((a, b) => idfs[b]! - idfs[a]! || a - b);
  return {
    of(doc, shared) {
      const ids = rarestFirst(shared);
      const { chances, inText } = weighClaim(index, doc, worths.weights);
      const news = novelty.chain(ids);
      let missing = 0;
      for (const id of chances.keys()) if (!shared.has(id)) missing += novelty.given(id, ids);
      const novel = sumOf(news);
      return [
        Math.log1p(novel / unit),
        ratio(novel, novel + missing),
        ratio(novel, all),
        missing / unit,
        Math.min(SURE, novel - Math.log(index.postings.size)),
        ...worthsOf(index, worths, chances, inText, shared, unit),
        sumOf(ids.map((id, i) => worths.chances.get(id)! * news[i]!)) / unit,
      ];
    },
  };
}

function worthsOf(
  { idfs }: ClaimIndex,
  { chances: asked, all }: Worths,
  held: Map<number, number>,
  inText: number,
  shared: Set<number>,
  unit: number,
): number[] {
  const sums = { asked: 0, held: 0, whole: 0, text: 0, wholeText: 0, missing: 0, rarest: 0 };
  let read = 0;
  for (const [id, chance] of held) {
    const isText = read++ < inText;
    const weight = chance * idfs[id]!;
    sums.whole += weight;
    if (isText) sums.wholeText += weight;
    if (!shared.has(id)) {
      sums.missing = Math.max(sums.missing, weight);
      continue;
    }
    const other = asked.get(id)! * idfs[id]!;
    sums.asked += other;
    sums.held += weight;
    if (isText) sums.text += weight;
    sums.rarest = Math.max(sums.rarest, Math.sqrt(weight * other));
  }
  return [
    sums.asked / unit,
    ratio(sums.asked, all),
    ratio(sums.held, sums.whole),
    ratio(sums.text, sums.wholeText),
    sums.missing / unit,
    sums.rarest / unit,
  ];
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
