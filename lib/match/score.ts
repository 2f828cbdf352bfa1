import type { FitSigns, QuestionSigns } from './features';
import { knowsNearMisses, type PackIndex } from './pack-index';
import weights from './pack-weights.json';

/** Weights of the linear models, learned by `tools/learn-pack.ts`. */
export interface PackWeights {
  fit: FitSigns;
  question: QuestionSigns;
}

/**
 * What a pack has to say in a language: much, little, or, where it shows no near misses, nothing of what
 * it is not about. What strange words tell is another matter in each.
 */
export type Wealth = 'rich' | 'sparse' | 'plain';

export const PACK_WEIGHTS: Record<Wealth, PackWeights> = weights;

/** From so many phrasings on, a pack says much in a language. */
const MANY_PHRASINGS = 3000;

/** What a pack has to say, by the language of a sentence. */
export function wealthOf(pack: PackIndex): (lang: string) => Wealth {
  if (!knowsNearMisses(pack)) return () => 'plain';
  const counts = new Map<string, number>();
  for (const { stems } of pack.phrasings) {
    for (const lang in stems) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  return (lang) => ((counts.get(lang) ?? 0) >= MANY_PHRASINGS ? 'rich' : 'sparse');
}

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
