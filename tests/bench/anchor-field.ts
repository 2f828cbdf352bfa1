import search from 'approx-string-match';
import type { QuoteTarget } from '../../lib/messages';

/** What a matcher without a second look paints, as the Hypothesis client does it; null for an orphan. */
export interface FieldMatch {
  start: number;
  end: number;
  score: number;
}

/** Weights of the Hypothesis client (`match-quote.ts`): quote, prefix, suffix, position. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MAX_ERRORS = 256;

/**
 * Similarity alone, for comparison: the best approximate match by the weights above, without a floor.
 * Written anew after the description of the method.
 */
export function matchAsField(text: string, { quote, position }: QuoteTarget): FieldMatch | null {
  const { exact, prefix, suffix } = quote;
  const most = Math.min(MAX_ERRORS, Math.floor(exact.length / 2));
  const matches = toTheLetter(text, exact) ?? search(text, exact, most);
  const scored = matches.map(({ start, end, errors }) => {
    const own = 1 - errors / exact.length;
    const before = likeness(text.slice(Math.max(0, start - prefix.length), start), prefix);
    const after = likeness(text.slice(end, end + suffix.length), suffix);
    const near = 1 - Math.abs(start - position.start) / Math.max(1, text.length);
    const sum =
      WEIGHTS.quote * own +
      WEIGHTS.prefix * before +
      WEIGHTS.suffix * after +
      WEIGHTS.position * near;
    return { start, end, score: sum / 92 };
  });
  return scored.sort((a, b) => b.score - a.score)[0] ?? null;
}

function toTheLetter(text: string, exact: string) {
  const found = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    found.push({ start: at, end: at + exact.length, errors: 0 });
  return found.length ? found : null;
}

function likeness(text: string, kept: string): number {
  if (!kept) return 1;
  if (!text) return 0;
  const best = search(text, kept, kept.length)[0];
  return best ? 1 - best.errors / kept.length : 0;
}
