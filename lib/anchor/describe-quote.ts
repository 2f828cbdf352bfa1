import type { QuoteTarget } from '../messages';

/** Context kept on each side of a quote, in UTF-16 units; what the Hypothesis client keeps. */
const CONTEXT = 32;

/**
 * The W3C selectors of a passage of `text`: TextQuoteSelector with its surroundings and
 * TextPositionSelector. White space at the ends is left out. Null where nothing else is selected.
 */
export function describeQuote(text: string, start: number, end: number): QuoteTarget | null {
  const passage = text.slice(start, end);
  const from = start + passage.length - passage.trimStart().length;
  const to = from + passage.trim().length;
  if (from >= to) return null;
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(from, to),
      prefix: text.slice(Math.max(0, from - CONTEXT), from),
      suffix: text.slice(to, to + CONTEXT),
    },
    position: { type: 'TextPositionSelector', start: from, end: to },
  };
}
