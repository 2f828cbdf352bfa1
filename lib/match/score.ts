import type { FitSigns, QuestionSigns } from './features';
import weights from './pack-weights.json';

/** Weights of the linear models, learned by `tools/learn-pack.ts`. */
export interface PackWeights {
  fit: FitSigns;
  question: QuestionSigns;
}

/** For packs that show near misses, and for those that do not: their models are less sure. */
export const PACK_WEIGHTS: { rich: PackWeights; plain: PackWeights } = weights;

/** Weighted sum of signs. */
export function weigh<Signs extends object>(signs: Signs, by: Signs): number {
  let total = 0;
  for (const sign in signs) total += (signs[sign] as number) * (by[sign] as number);
  return total;
}

/** Log-odds to probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
