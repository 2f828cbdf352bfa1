import type { QuoteTarget } from '../messages';
import { type Loose, loosen } from './loosen';

/**
 * `exact`: the quote stands where it stood, among the words it stood among; `moved`: it stands, but
 * elsewhere or among other words; `ambiguous`: it stands more than once and nothing tells which;
 * `orphan`: it does not stand here. Offsets lead into the text, null where there are none.
 */
export interface Anchor {
  state: 'exact' | 'moved' | 'edited' | 'ambiguous' | 'orphan';
  start: number | null;
  end: number | null;
  /** Share of the quote and its surroundings that stand, in [0, 1]. */
  score: number;
}

const ORPHAN: Anchor = { state: 'orphan', start: null, end: null, score: 0 };
const AMBIGUOUS: Anchor = { state: 'ambiguous', start: null, end: null, score: 0 };

/** Quotes shorter than this are common words: they need their surroundings too (hypothesis/h#2634). */
const SHORT = 32;
/** Share of the surroundings that must stand before a short quote is believed. */
const ENOUGH_CONTEXT = 0.5;
/** How far the best place must be ahead of the second. */
const MARGIN = 0.1;
/** More places than this are not compared: such a quote says nothing. */
const MAX_PLACES = 200;

/**
 * Where a quote stands in a text, to the letter but for white space, quotation marks and dashes: never a
 * guess at other words. Of several places the one with the same surroundings is taken, and none when two
 * are alike.
 */
export function matchQuote(text: string, target: QuoteTarget): Anchor {
  return matchInLoose(loosen(text), target);
}

/** `matchQuote` on a text made loose once, for many notes on one page. */
export function matchInLoose(page: Loose, { quote, position }: QuoteTarget): Anchor {
  const exact = loosen(quote.exact).text;
  const places = placesOf(page.text, exact);
  if (!exact || !places.length) return ORPHAN;
  if (places.length > MAX_PLACES) return AMBIGUOUS;
  const ranked = places
    .map((at) => ({ at, context: contextScore(page.text, at, at + exact.length, quote) }))
    .sort((a, b) => b.context - a.context);
  const [best, second] = ranked as [(typeof ranked)[0], (typeof ranked)[0] | undefined];
  if (second && best.context - second.context < MARGIN) return AMBIGUOUS;
  if (exact.length < SHORT && best.context < ENOUGH_CONTEXT) return ORPHAN;
  const start = page.at[best.at]!;
  const stayed = start === position.start || best.context === 1;
  return {
    state: stayed ? 'exact' : 'moved',
    start,
    end: page.at[best.at + exact.length - 1]! + 1,
    score: (1 + best.context) / 2,
  };
}

function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && places.length <= MAX_PLACES; ) {
    places.push(at);
    at = text.indexOf(quote, at + 1);
  }
  return places;
}

/** Share of the prefix (from its end) and suffix (from its start) that stand around a place, in [0, 1]. */
function contextScore(
  text: string,
  start: number,
  end: number,
  quote: QuoteTarget['quote'],
): number {
  const prefix = loosen(quote.prefix).text;
  const suffix = loosen(quote.suffix).text;
  const whole = prefix.length + suffix.length;
  if (!whole) return 1;
  const before = text.slice(Math.max(0, start - prefix.length - 1), start).trimEnd();
  const after = text.slice(end, end + suffix.length + 1).trimStart();
  return (commonEnd(before, prefix) + commonStart(after, suffix)) / whole;
}

function commonEnd(text: string, other: string): number {
  let count = 0;
  while (
    count < other.length &&
    text[text.length - 1 - count] === other[other.length - 1 - count]
  ) {
    count++;
  }
  return count;
}

function commonStart(text: string, other: string): number {
  let count = 0;
  while (count < other.length && text[count] === other[count]) count++;
  return count;
}
