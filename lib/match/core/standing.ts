import type { Frame } from './frame';
import { ratio } from './ratio';
import type { Hit } from './retrieve';

/** How a claim fared in retrieval, by itself and among the others found. */
export const STANDING = [
  'score',
  'logScore',
  'share',
  'gap',
  'shareOfFifth',
  'standout',
  'reciprocalRank',
] as const;

/** How many times the fifth score one can be; more says no more. */
const MOST_TIMES = 5;
/** How many of the other claims found tell what a score is worth. */
export const FIELD = 20;

/** For the retrieval score of one of the hits, the values of `STANDING`. */
export function createStanding({ unit, all }: Frame, hits: readonly Hit[]) {
  const rivals = differentScores(hits);
  const { mean, deviation } = spreadOf(rivals.slice(1, FIELD));
  const top = rivals[0]!;
  return (score: number): number[] => {
    const rival = rivals[score < top ? 0 : 1]!;
    const fifth = Math.max(rivals[4]!, score / MOST_TIMES);
    return [
      ratio(score, all),
      Math.log1p(score / unit),
      score / top,
      (score - rival) / top,
      Math.min(MOST_TIMES, score / fifth),
      Math.min(9, ratio(score - mean, deviation)),
      1 / (1 + rivals.findIndex((other) => other <= score)),
    ];
  };
}

/**
 * The scores that occur, highest first: claims told twice share a score and are no rivals. Where few
 * are found, the others have nothing in common with the text: their score is nought.
 */
function differentScores(hits: readonly Hit[]): number[] {
  const scores = [...new Set(hits.map(({ score }) => score))];
  const missing = Math.max(0, FIELD - scores.length);
  return scores.concat(new Array(missing).fill(0));
}

function spreadOf(scores: readonly number[]): { mean: number; deviation: number } {
  const count = Math.max(1, scores.length);
  const mean = scores.reduce((sum, score) => sum + score, 0) / count;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / count;
  return { mean, deviation: Math.sqrt(variance) };
}
