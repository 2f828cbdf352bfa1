import { cuesIn } from '../text/cues';
import { type NumberMention, numbersOf } from '../text/numbers';
import { stanceOf } from '../text/stance';
import { tokensOf } from '../text/tokens';
import { type Change, diffWords } from './diff-words';
import type { PageWord } from './page-words';
import { compareSpeakers, isAlike, namesOf, type SpeakerChange, speakersOf } from './speakers';
import { NEGATED_WORD, NEGATING_PREFIXES, NEGATING_WORDS } from './speech-words';

/** What a second look finds between a quote and a passage that resembles it. */
export interface SecondLook {
  speaker: SpeakerChange;
  /** Numbers, negations and names that differ: what must not change unseen. */
  telling: string[];
  /** Other words that differ. */
  words: string[];
}

/** No list of differences is longer: a reader is shown the passages themselves. */
const MOST = 12;

/**
 * Compares what must not change between two wordings of a passage: numbers, negations, named actors and
 * who says it. Similarity cannot tell these (measured with the Hypothesis client's matcher: another
 * speaker's sentence scores .79 to .84, an inserted "not" .75).
 */
export function lookAgain(before: string, after: string, lang: string): SecondLook {
  const changes = diffWords(before, after);
  const numbers = numberDifferences(before, after, lang);
  const negations = negationDifferences(changes, before, after, lang);
  const names = nameDifferences(before, after, lang);
  const telling = [...numbers, ...negations, ...names];
  return {
    speaker: compareSpeakers(speakersOf(before, lang), speakersOf(after, lang)),
    telling: telling.slice(0, MOST),
    words: changes.map(wordDifference).slice(0, MOST),
  };
}

/** A change in plain words: `"recieved" became "received"`. */
function wordDifference({ removed, added }: Change): string {
  return say('words', rawOf(removed), rawOf(added));
}

/** One difference in plain words; either side may be empty. */
export function say(kind: string, before: string, after: string): string {
  if (before && after) return `${kind}: “${before}” became “${after}”`;
  return before ? `${kind}: “${before}” was taken out` : `${kind}: “${after}” was put in`;
}

const rawOf = (words: PageWord[]) => words.map(({ raw }) => raw).join(' ');

function numberDifferences(before: string, after: string, lang: string): string[] {
  const [old, now] = [numbersOf(before, lang), numbersOf(after, lang)];
  const removed = without(old, now).map(({ start, end }) => before.slice(start, end));
  const added = without(now, old).map(({ start, end }) => after.slice(start, end));
  return pairUp('number', removed, added);
}

/** The numbers of one list that the other lacks, each counted as often as it stands. */
function without(numbers: NumberMention[], others: NumberMention[]): NumberMention[] {
  const rest = others.map(({ value, unit }) => `${value}${unit === '%' ? unit : ''}`);
  return numbers.filter(({ value, unit }) => {
    const at = rest.indexOf(`${value}${unit === '%' ? unit : ''}`);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function pairUp(kind: string, removed: string[], added: string[]): string[] {
  const count = Math.max(removed.length, added.length);
  return Array.from({ length: count }, (_, i) => say(kind, removed[i] ?? '', added[i] ?? ''));
}

/** Negating words put in or taken out, prefixes that negate, and a change in the count of denials. */
function negationDifferences(
  changes: Change[],
  before: string,
  after: string,
  lang: string,
): string[] {
  const removed = changes.flatMap((change) => change.removed.filter(isNegating));
  const added = changes.flatMap((change) => change.added.filter(isNegating));
  const moved = (word: PageWord, others: PageWord[]) =>
    others.some(({ word: w }) => w === word.word);
  const words = pairUp(
    'negation',
    removed.filter((word) => !moved(word, added)).map(({ raw }) => raw),
    added.filter((word) => !moved(word, removed)).map(({ raw }) => raw),
  );
  if (words.length) return words;
  const prefixed = changes.flatMap(prefixDifferences);
  if (prefixed.length) return prefixed;
  const [old, now] = [negationsIn(before, lang), negationsIn(after, lang)];
  return old === now
    ? []
    : changes
        .slice(0, 1)
        .map(({ removed: out, added: put }) => say('negation', rawOf(out), rawOf(put)));
}

const isNegating = ({ word, raw }: PageWord) => NEGATING_WORDS.has(word) || NEGATED_WORD.test(raw);

function prefixDifferences({ removed, added }: Change): string[] {
  return removed.flatMap((old) =>
    added
      .filter((now) => isNegated(old.word, now.word) || isNegated(now.word, old.word))
      .map((now) => say('negation', old.raw, now.raw)),
  );
}

function isNegated(word: string, other: string): boolean {
  return word.length > 3 && NEGATING_PREFIXES.some((prefix) => other === prefix + word);
}

function negationsIn(text: string, lang: string): number {
  const { negated, doubted, declined } = stanceOf(cuesIn(tokensOf(text, lang), lang));
  return negated + doubted + declined;
}

function nameDifferences(before: string, after: string, lang: string): string[] {
  const [old, now] = [namesOf(before, lang), namesOf(after, lang)];
  const lacks = (names: typeof old, word: string) =>
    !names.some((name) => isAlike(name.word, word));
  const lost = old.filter(({ word }) => lacks(now, word)).map(({ raw }) => raw);
  const won = now.filter(({ word }) => lacks(old, word)).map(({ raw }) => raw);
  return pairUp('name', [...new Set(lost)], [...new Set(won)]);
}
