import type { BenchClaim } from './data';
import { createRandom } from './metrics';

/** Share of words in a made claim that come from another claim than the one it is made from. */
const FOREIGN = 0.3;
/** Of the words of a larger set, this share is new: a collection's vocabulary grows with it. */
const NEW_WORDS = 0.02;

/**
 * A larger set of claims like the given: the claims themselves, then recombinations of their words
 * (lengths and frequencies stay), some words new, so that the vocabulary grows as H. Heaps, 1978,
 * found. The same count gives the same set.
 */
export function growClaims(claims: readonly BenchClaim[], count: number): BenchClaim[] {
  const random = createRandom(count);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const pools = { text: claims.map(({ text }) => text.split(' ')), title: claims.map(titleWords) };
  const mix = (pool: string[][]) => {
    const from = pick(pool);
    return from
      .map((word) => {
        const other = random() < FOREIGN ? pick(pick(pool)) : word;
        return random() < NEW_WORDS && other ? altered(other, random) : other;
      })
      .join(' ');
  };
  return Array.from({ length: count }, (_, i) => {
    if (i < claims.length) return claims[i]!;
    return { id: `made-${i}`, text: mix(pools.text), title: mix(pools.title) };
  });
}

const titleWords = ({ title }: BenchClaim) => (title ?? '').split(' ').filter(Boolean);

function altered(word: string, random: () => number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const at = Math.floor(random() * word.length);
  const letter = () => letters[Math.floor(random() * letters.length)]!;
  return word.slice(0, at) + letter() + letter() + word.slice(at + 1);
}
