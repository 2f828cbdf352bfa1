import type { QuoteTarget } from '../messages';
import { guessLanguage } from '../text/guess-language';
import { diffWordLists, sharedWords } from './diff-words';
import { type Loose, loosen } from './loosen';
import { type PageWord, pageWords } from './page-words';
import { lookAgain, say } from './second-look';
import { type Around, aroundPlace, aroundQuote, linesOf } from './sentence-around';
import { compareSpeakers, type SpeakerChange, speakersOf } from './speakers';

/** A target made ready for comparing, once for all places. */
export interface Wanted {
  exact: string;
  words: PageWord[];
  prefix: string;
  suffix: string;
  around: Around;
  /** Whether the quote began and ended at the bounds of a word. */
  opens: boolean;
  closes: boolean;
  lang: string;
  position: QuoteTarget['position'];
}

/** What stands around a place, against what stood around the quote. */
export interface Standing {
  /** Share of the prefix, and of the suffix, that stands there, in [0, 1]; null where none was kept. */
  before: number | null;
  after: number | null;
  /** Both together; where neither was kept, the position tells whether anything moved. */
  context: number;
}

/** What the sentence around a quote says otherwise. */
export interface SentenceChange {
  speaker: SpeakerChange;
  /** Numbers, negations and names next to the quote that differ, in plain words. */
  telling: string[];
  /** As far as it was kept, the rest of the sentence is the same word for word. */
  unchanged: boolean;
}

/** Words next to a quote in which a changed number changes what the quote says. */
const NUMBER_REACH = 3;
/** What is taken to stand around a quote whose surroundings nobody kept. */
const UNKNOWN = 0.5;
/** From this share of words on, two sentence parts are taken for the same, edited. */
const ALIGNED = 0.34;
const WORDY_END = /[\p{L}\p{N}\p{M}]$/u;
const WORDY_START = /^[\p{L}\p{N}\p{M}]/u;
const SWAPPED_NAME = /^name: .+ became /;
const CASED = /[\p{Lu}\p{Ll}\p{Lt}]/u;

/** Prepares a target. */
export function wantedOf(target: QuoteTarget): Wanted {
  const { quote, position } = target;
  const exact = loosen(quote.exact).text;
  return {
    exact,
    words: pageWords(exact),
    prefix: loosen(quote.prefix).text,
    suffix: loosen(quote.suffix).text,
    around: aroundQuote(target),
    opens: !WORDY_END.test(quote.prefix),
    closes: !WORDY_START.test(quote.suffix),
    lang: guessLanguage(`${quote.prefix} ${quote.exact} ${quote.suffix}`) ?? 'en',
    position,
  };
}

/** How much of a quote's prefix and suffix stands around a place of a page. */
export function standingAt(page: Loose, start: number, end: number, wanted: Wanted): Standing {
  const { prefix, suffix } = wanted;
  const before = prefix
    ? share(page.text.slice(Math.max(0, start - prefix.length - 8), start).trimEnd(), prefix, true)
    : null;
  const after = suffix
    ? share(page.text.slice(end, end + suffix.length + 8).trimStart(), suffix, false)
    : null;
  const whole = prefix.length + suffix.length;
  const sum = (before ?? 0) * prefix.length + (after ?? 0) * suffix.length;
  const context = whole ? sum / whole : byPosition(page.at[start]!, wanted.position);
  return { before, after, context };
}

/** Where no surroundings were kept; nothing at all speaks against the only place of a bare quote. */
function byPosition(at: number, { start, end }: QuoteTarget['position']): number {
  return end <= start || at === start ? 1 : UNKNOWN;
}

/** To the letter counts in full, word for word a little less, so that the unchanged place comes first. */
function share(text: string, kept: string, fromEnd: boolean): number {
  const run = fromEnd ? commonEnd(text, kept) : commonStart(text, kept);
  if (run === kept.length) return 1;
  const [a, b] = [pageWords(kept), pageWords(text)];
  const words = fromEnd
    ? sharedWords(a.slice(1), b.slice(-Math.max(1, a.length - 1)))
    : sharedWords(a.slice(0, -1), b.slice(0, Math.max(1, a.length - 1)));
  return Math.max(run / kept.length, a.length > 2 ? 0.9 * words : 0);
}

function commonEnd(text: string, other: string): number {
  let count = 0;
  while (count < other.length && text[text.length - 1 - count] === other[other.length - 1 - count])
    count++;
  return count;
}

function commonStart(text: string, other: string): number {
  let count = 0;
  while (count < other.length && text[count] === other[count]) count++;
  return count;
}

/**
 * Whether the sentence around a place lends the same words to somebody else, or turns them about: who
 * speaks, a "not" before them, the number that they count.
 */
export function compareAround(
  page: Loose,
  start: number,
  end: number,
  wanted: Wanted,
): SentenceChange {
  const here = aroundPlace(page, start, end);
  const tail = alignTail(wanted.around, here);
  const head = alignHead(wanted.around, here);
  const quote = linesOf(page, start, end);
  const { lang } = wanted;
  const old = speakersOf(join(tail.old, wanted.exact, head.old), lang);
  const now = speakersOf(join(tail.now, quote, head.now), lang);
  const speaker = swapsNames(tail, head, wanted) ? 'other' : compareSpeakers(old, now);
  const added = speaker === 'same' && isLent(tail, head, lang);
  return {
    speaker: added ? 'appeared' : speaker,
    telling: [tail, head].flatMap((part, i) => partDifferences(part, i === 0, lang)),
    unchanged: tail.old === tail.now && head.old === head.now,
  };
}

/** Direct speech whose speaker is named outside it: another name there is another speaker, whatever the verb. */
function swapsNames(tail: Part, head: Part, { exact, lang }: Wanted): boolean {
  return [tail, head].some((part, index) => {
    const edge = index === 0 ? part.old.slice(-2) + exact[0] : exact.at(-1)! + part.old.slice(0, 3);
    if (!part.aligned && !part.whole) return false;
    const spoken = /["]/.test(edge) || (index === 0 && /:$/.test(part.old));
    return (
      spoken && lookAgain(part.old, part.now, lang).telling.some((line) => SWAPPED_NAME.test(line))
    );
  });
}

/** The quote tells of its speaker itself, and the whole of it is now put in somebody's mouth. */
function isLent(tail: Part, head: Part, lang: string): boolean {
  if (!tail.whole || !head.whole) return false;
  const old = speakersOf(join(tail.old, '', head.old), lang);
  const now = speakersOf(join(tail.now, '', head.now), lang);
  return compareSpeakers(old, now) === 'appeared';
}

function join(tail: string, quote: string, head: string): string {
  return `${tail} ${quote}${/^[\p{L}\p{N}]/u.test(head) ? ' ' : ''}${head}`.trim();
}

/** A part of a sentence then and now, cut to what can be compared. */
interface Part {
  old: string;
  now: string;
  /** The same part, perhaps edited; else another sentence. */
  aligned: boolean;
  /** The kept part reaches to the end of the sentence. */
  whole: boolean;
}

function alignTail(old: Around, here: Around): Part {
  const words = pageWords(old.tail);
  const kept = old.tailWhole ? words : words.slice(1);
  const now = pageWords(here.tail);
  const near = old.tailWhole || !kept.length ? now : now.slice(-kept.length);
  const aligned = sharedWords(kept, near) >= ALIGNED;
  const cut = (text: string, list: PageWord[]) => (list[0] ? text.slice(list[0].start) : '');
  if (old.tailWhole) return { old: old.tail, now: here.tail, aligned, whole: true };
  if (!aligned) return { old: cut(old.tail, kept), now: here.tail, aligned, whole: false };
  return { old: cut(old.tail, kept), now: cut(here.tail, near), aligned, whole: false };
}

function alignHead(old: Around, here: Around): Part {
  const words = pageWords(old.head);
  const kept = old.headWhole ? words : words.slice(0, -1);
  const now = pageWords(here.head);
  const near = old.headWhole || !kept.length ? now : now.slice(0, kept.length);
  const aligned = sharedWords(kept, near) >= ALIGNED;
  const cut = (text: string, list: PageWord[]) => text.slice(0, list.at(-1)?.end ?? 0);
  if (old.headWhole) return { old: old.head, now: here.head, aligned, whole: true };
  if (!aligned) return { old: cut(old.head, kept), now: here.head, aligned, whole: false };
  return { old: cut(old.head, kept), now: cut(here.head, near), aligned, whole: false };
}

function partDifferences(part: Part, isTail: boolean, lang: string): string[] {
  const { old, now, aligned, whole } = part;
  if (old === now) return [];
  // Scripts without capitals hide their names: any other word beside the quote may be one.
  if (!CASED.test(old + now) && replacesWords(old, now))
    return [`beside the quote, ${say('words', old, now)}`];
  if (!aligned && !whole) return [];
  const { telling } = lookAgain(old, now, lang);
  const kept = telling.filter((line) => {
    if (line.startsWith('number')) return aligned && touches(part, isTail);
    return aligned || line.startsWith('negation');
  });
  return kept.map((line) => `beside the quote, ${line}`);
}

/** Whether words next to the quote changed. */
function touches({ old, now }: Part, isTail: boolean): boolean {
  const edge = (text: string) => {
    const words = pageWords(text);
    return (isTail ? words.slice(-NUMBER_REACH) : words.slice(0, NUMBER_REACH))
      .map(({ word }) => word)
      .join(' ');
  };
  return edge(old) !== edge(now);
}

function replacesWords(old: string, now: string): boolean {
  return diffWordLists(pageWords(old), pageWords(now)).some(
    ({ removed, added }) => removed.length > 0 && added.length > 0,
  );
}
