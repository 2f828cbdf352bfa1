import { atOnce } from '../at-once';
import type { QuoteTarget } from '../messages';
import { type Anchor, anchorAt, type Evidence, ORPHAN } from './anchor';
import { type EditedAnchor, findEdited } from './find-edited';
import { type Loose, loosen } from './loosen';
import { indexInParts, UNPARTED } from './page-words';
import { compareAround, type Standing, standingAt, type Wanted, wantedOf } from './surroundings';

export type { Anchor } from './anchor';

/** Quotes shorter than this are common words: they stand to the letter or not at all (hypothesis/h#2634). */
const SHORT = 32;
/** From this length on, and of this many words, a short quote that stands once needs no surroundings. */
const TELLING = 20;
const TELLING_WORDS = 3;
/** Share of the surroundings that must stand before a shorter quote is believed. */
const ENOUGH_CONTEXT = 0.4;
/** How far the best place must be ahead of the second. */
const MARGIN = 0.1;
/** With less of its surroundings than this, none of several places is the one. */
const SOME_CONTEXT = 0.25;
/** With this much of its surroundings a quote stands where it stood. */
const SAME_CONTEXT = 0.75;
/** More places than this are not compared: such a quote says nothing. */
const MAX_PLACES = 200;
const WORDY = /[\p{L}\p{N}\p{M}]/u;

/**
 * Where a quote stands in a text. To the letter first, but for white space, quotation marks and dashes;
 * and then only where the sentence around it lends the words to nobody else. Else, from 32 characters
 * on, where it stands edited. Of several places that are alike none is taken. Never throws.
 */
export function matchQuote(text: string, target: QuoteTarget): Anchor {
  return matchInLoose(loosen(text), target);
}

/** `matchQuote` on a text made loose once, for many notes on one page. */
export function matchInLoose(page: Loose, target: QuoteTarget): Anchor {
  return atOnce(matchInParts(page, target));
}

/**
 * The same with rests. Of bounded cost between two; what notes share (where each word of the page stands)
 * is made by the first that needs it.
 */
export function* matchInParts(page: Loose, target: QuoteTarget): Generator<void, Anchor> {
  const wanted = fitted(wantedOf(target), page.text);
  if (!wanted.exact) return ORPHAN;
  const places = placesOf(page.text, wanted);
  if (places.length > MAX_PLACES) return { ...ORPHAN, state: 'ambiguous' };
  const ranked = places
    .map((start) => placeAt(page, start, wanted))
    .sort((a, b) => b.standing.context - a.standing.context);
  const exact = ranked.length ? amongExact(page, ranked, wanted) : null;
  if (wanted.exact.length < SHORT) return exact ?? ORPHAN;
  if (exact && exact.state !== 'orphan' && !isAdrift(ranked)) return exact;
  yield* indexInParts(page);
  yield;
  return weighEdited(exact, findEdited(page, wanted), wanted);
}

interface Place {
  start: number;
  end: number;
  standing: Standing;
}

function placeAt(page: Loose, start: number, wanted: Wanted): Place {
  const end = start + wanted.exact.length;
  return { start, end, standing: standingAt(page, start, end, wanted) };
}

/** The words stand, but nothing of what stood around them: an edited passage elsewhere may be the one. */
function isAdrift([best]: Place[]): boolean {
  return best!.standing.context < SOME_CONTEXT;
}

/** The verdict on places at which the quote stands to the letter; null where none is believed. */
function amongExact(page: Loose, ranked: Place[], wanted: Wanted): Anchor | null {
  const judged = ranked.slice(0, 8).map((place) => ({ place, ...judge(page, place, wanted) }));
  const kept = judged.filter(({ state }) => state !== 'orphan');
  const [best, second] = kept;
  if (!best) return rejected(page, judged[0]!);
  const { context } = best.place.standing;
  if (second && (context - second.place.standing.context < MARGIN || context < SOME_CONTEXT)) {
    return { ...ORPHAN, state: 'ambiguous', near: evidence(page, best.place) };
  }
  if (wanted.exact.length < SHORT && !isBelieved(page, best.place, wanted)) return null;
  const score = (1 + context) / 2;
  const near = second ? evidence(page, second.place) : null;
  const { start, end } = best.place;
  return anchorAt(page, start, end, { state: best.state, score, differs: best.differs, near });
}

function rejected(page: Loose, { place, differs }: { place: Place; differs: string[] }): Anchor {
  return { ...ORPHAN, differs, near: evidence(page, place) };
}

function evidence(page: Loose, { start, end, standing }: Place): Evidence {
  return {
    start: page.at[start]!,
    end: page.ends[end - 1]!,
    score: (1 + standing.context) / 2,
  };
}

/** What the surroundings of a place make of the words that stand there. */
function judge(page: Loose, { start, end, standing }: Place, wanted: Wanted) {
  const whole = standing.context === 1;
  const change = whole ? null : compareAround(page, start, end, wanted);
  const near = standing.context >= 0.5;
  if (change?.speaker === 'other' || (change?.speaker === 'appeared' && !near))
    return { state: 'orphan' as const, differs: ['speaker: somebody else says these words here'] };
  const differs = [...(change?.telling ?? [])];
  if (change?.speaker === 'appeared') differs.push('speaker: the words are now said by somebody');
  if (change?.speaker === 'gone' && near) differs.push('speaker: who said the words is gone');
  if (differs.length) return { state: 'edited' as const, differs };
  const stayed = page.at[start] === wanted.position.start && near;
  const same = (stayed || standing.context >= SAME_CONTEXT) && (change?.unchanged ?? true);
  return { state: same ? ('exact' as const) : ('moved' as const), differs };
}

/** Whether a short quote is more than common words here: its surroundings stand, or it says enough. */
function isBelieved(page: Loose, { start, end, standing }: Place, wanted: Wanted): boolean {
  const { context, before, after } = standing;
  if (context >= ENOUGH_CONTEXT || before === 1 || after === 1) return true;
  const inWord = isInWord(page.text, start) || isInWord(page.text, end);
  return !inWord && wanted.exact.length >= TELLING && wanted.words.length >= TELLING_WORDS;
}

/** Whether a word or number goes on over an offset: "nine|teen", "4|.000", "can|'t". */
function isInWord(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 2), at + 2);
  const [before, after] = [text[at - 1], text[at]];
  if (isUnparted(before) || isUnparted(after)) return false;
  if (isWordy(before) && isWordy(after)) return true;
  if (/\d/.test(before ?? '')) return /^[.,:]\d/.test(text.slice(at, at + 2));
  if (/\d/.test(after ?? '')) return /\d[.,:]$/.test(text.slice(Math.max(0, at - 2), at));
  return around.length > 2 && after === "'" && isWordy(before) && isWordy(text[at + 1]);
}

const isWordy = (unit?: string) => unit !== undefined && WORDY.test(unit);
const isUnparted = (unit?: string) => unit !== undefined && UNPARTED.test(unit);

/** An edited passage against the verdict on the words that stand to the letter. */
function weighEdited(exact: Anchor | null, edited: EditedAnchor, wanted: Wanted): Anchor {
  const standing = exact && exact.state !== 'orphan' ? exact : null;
  if (!standing) return edited.state === 'orphan' && exact?.differs.length ? exact : edited;
  if (edited.state !== 'edited' || edited.start === null) return standing;
  const [start, end] = [edited.start, edited.end!];
  if (standing.start !== null && start < standing.end! && end > standing.start) return standing;
  // Both surroundings stand around other words: either these were edited or others came in their place.
  const inPlace = edited.context.before !== null && edited.context.after !== null;
  const firm = inPlace && Math.min(edited.context.before!, edited.context.after!) >= SAME_CONTEXT;
  if (!firm || !wanted.prefix) return standing;
  const near =
    standing.start === null
      ? standing.near
      : { start: standing.start, end: standing.end!, score: standing.score };
  return { ...ORPHAN, state: 'ambiguous', differs: edited.differs, near };
}

/** A mark at the edge of a quote may have been an apostrophe, which only the next letter tells. */
function fitted(wanted: Wanted, text: string): Wanted {
  const { exact } = wanted;
  if (text.includes(exact)) return wanted;
  const edges = [exact.replace(/^"/, "'"), exact.replace(/"$/, "'"), exact.replace(/^"|"$/g, "'")];
  const fit = edges.find((edge) => edge !== exact && text.includes(edge));
  return fit === undefined ? wanted : { ...wanted, exact: fit };
}

/** Where the words stand to the letter, as whole words where they were whole. */
function placesOf(text: string, { exact, opens, closes }: Wanted): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length <= MAX_PLACES; ) {
    const end = at + exact.length;
    const whole = !(opens && isInWord(text, at)) && !(closes && isInWord(text, end));
    if (whole) places.push(at);
    at = text.indexOf(exact, at + 1);
  }
  return places;
}
