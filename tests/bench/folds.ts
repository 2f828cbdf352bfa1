import { createRandom } from './metrics';

/**
 * The fold of each query, so that queries with a right claim in common share one: no claim is then
 * both learned from and judged by. Folds are drawn with a fixed seed.
 */
export function foldsOf(queries: readonly { rel: string[] }[], count = 5, seed = 5): number[] {
  const group = queries.map((_, i) => i);
  const root = (i: number): number => (group[i] === i ? i : root(group[i]!));
  const owner = new Map<string, number>();
  queries.forEach(({ rel }, i) => {
    for (const id of rel) {
      if (owner.has(id)) group[root(i)] = root(owner.get(id)!);
      else owner.set(id, i);
    }
  });
  const random = createRandom(seed);
  const folds = new Map<number, number>();
  return queries.map((_, i) => {
    const key = root(i);
    if (!folds.has(key)) folds.set(key, Math.floor(random() * count));
    return folds.get(key)!;
  });
}
