import type { FitSign, QuestionSign } from './features';
import weights from './pack-weights.json';

/** Weights of the linear models, learned by `tools/learn-pack.ts`. */
export interface PackWeights {
  fit: Record<FitSign, number>;
  question: Record<QuestionSign, number>;
}

export const PACK_WEIGHTS: PackWeights = weights;

/** Weighted sum of signs. */
export function weigh<Sign extends string>(
  signs: Record<Sign, number>,
  by: Record<Sign, number>,
): number {
  let total = 0;
  for (const sign in signs) total += signs[sign] * by[sign];
  return total;
}

/** Log-odds to probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
