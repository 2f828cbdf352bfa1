import type { QuoteTarget } from '../messages';

/** Context kept on each side of a quote at least, in UTF-16 units; what the Hypothesis client keeps. */
const CONTEXT = 32;
/** So far a context grows to the end of its sentence: who speaks stands there. */
const SENTENCE_CONTEXT = 120;
/** So far it grows until it tells the quote from others like it; what a note may hold. */
const MOST_CONTEXT = 200;
/** Of the sentence beyond so much is kept, to show that this one ends there. */
const BEYOND = 8;
const SENTENCE_END = /[.!?。！？…]["'”’»“)]*\s|[\n\r]/g;

/**
 * The W3C selectors of a passage of `text`: TextQuoteSelector with its surroundings and
 * TextPositionSelector. White space at the ends is left out. The surroundings reach to the ends of the
 * sentences, and further where the same passage stands in the same surroundings elsewhere. Null where
 * nothing else is selected.
 */
export function describeQuote(text: string, start: number, end: number): QuoteTarget | null {
  const passage = text.slice(start, end);
  const from = start + passage.length - passage.trimStart().length;
  const to = from + passage.trim().length;
  if (from >= to) return null;
  const exact = text.slice(from, to);
  let [before, after] = [sentenceBefore(text, from), sentenceAfter(text, to)];
  while (Math.min(before, after) < MOST_CONTEXT && standsTwice(text, from, to, before, after))
    [before, after] = [grown(before), grown(after)];
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(Math.max(0, from - before), from),
      suffix: text.slice(to, to + after),
    },
    position: { type: 'TextPositionSelector', start: from, end: to },
  };
}

const grown = (context: number) => Math.min(MOST_CONTEXT, context * 2);

/** Length of the context before a passage: to the beginning of its sentence, within bounds. */
function sentenceBefore(text: string, from: number): number {
  const before = text.slice(Math.max(0, from - SENTENCE_CONTEXT), from);
  const ends = [...before.matchAll(SENTENCE_END)].map(({ index, 0: mark }) => index + mark.length);
  return Math.max(CONTEXT, before.length - (ends.at(-1) ?? 0) + BEYOND);
}

function sentenceAfter(text: string, to: number): number {
  const after = text.slice(to, to + SENTENCE_CONTEXT);
  const [first] = after.matchAll(SENTENCE_END);
  return Math.max(CONTEXT, first ? first.index + first[0].length + BEYOND : after.length);
}

function standsTwice(text: string, from: number, to: number, before: number, after: number) {
  const whole = text.slice(Math.max(0, from - before), to + after);
  const first = text.indexOf(whole);
  return text.indexOf(whole, first + 1) >= 0;
}
