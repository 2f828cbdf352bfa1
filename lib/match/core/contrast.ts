/**
 * How one claim's ranking score stands among those of the others found: a true match stands apart,
 * while among claims that merely share a subject one is much like the next. Such differences tell
 * how good a ranking is (A. Shtok et al., "Predicting query performance by query-drift estimation",
 * TOIS 2012).
 */
export const CONTRASTS = ['overBest', 'overMean'] as const;

/** How many of the others tell what is usual. */
const FIELD = 20;

/** What a claim is ahead by that is found alone: about as much as a sure match is. */
const ALONE = 6;

/** For each score, in their order, the values of `CONTRASTS`. Equal scores count as one claim. */
export function contrastsOf(scores: readonly number[]): number[][] {
  const different = [...new Set(scores)].sort((a, b) => b - a);
  return scores.map((score) => contrastOf(score, different));
}

function contrastOf(score: number, different: readonly number[]): number[] {
  const others = different.filter((other) => other !== score).slice(0, FIELD);
  if (others.length === 0) return [ALONE, ALONE];
  const mean = others.reduce((sum, other) => sum + other, 0) / others.length;
  return [score - others[0]!, score - mean];
}
