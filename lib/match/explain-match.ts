import type { NumberMention } from '../text/numbers';
import type { Stance } from '../types';
import { type Comparison, isSameNumber, sharedKeys } from './compare';
import type { Kind } from './match-kind';
import type { PackIndex } from './pack-index';
import type { PackReading } from './read-sentence';
import type { ReadText } from './read-text';

/** How many of the sentence's words a reason shows: the most telling ones. */
const MOST_WORDS = 4;
/** Words that belong to two clauses make no phrase. */
const BROKEN = /[,;:.!?"“”«»]\s/;
/** A quotation of which more than this is found is worth a reason. */
const QUOTED = 0.5;

/** What a sentence does not do that says no less than the statement. */
const UNSAID: Partial<Record<Stance, string>> = {
  denies: 'does not deny it',
  doubts: 'does not doubt it',
  declines: 'does not withhold an answer',
};

/** What speaks for a match, in plain words, the surest first. Shows the sentence's words, not keys. */
export function reasonsFor(
  pack: PackIndex,
  sentence: ReadText,
  reading: PackReading,
  best: Comparison,
): string[] {
  const { speaker } = pack.statements[best.text]!;
  const because: string[] = [];
  if (best.speaker === 'same') because.push(`names ${pack.actors[speaker!]!.name}`);
  if (best.speaker === 'related') because.push(`names ${speakersOf(pack, reading)}`);
  if (best.quoted > QUOTED) because.push('quotes the same words');
  if (best.numbers > 0) because.push(`gives the same number: ${numbersIn(sentence.counts)}`);
  const words = tellingWords(sentence, reading, best);
  if (words.length > 0) because.push(`speaks of: ${words.join(', ')}`);
  return because;
}

/** What the sentence says otherwise than the statement, in plain words. */
export function differencesOf(
  pack: PackIndex,
  sentence: ReadText,
  reading: PackReading,
  best: Comparison,
  { opposed, otherSide }: Kind,
  position: Stance,
): string[] {
  const statement = pack.statements[best.text]!;
  const differs = [
    ...speakerDifference(pack, reading, best),
    ...(best.numbers < 0 ? [numberDifference(sentence.counts, statement.numbers)] : []),
  ];
  if (opposed && sentence.stance.negated > 0) differs.push('says that it is not so');
  else if (opposed) differs.push(UNSAID[position] ?? 'does not say that it is not so');
  else if (otherSide) differs.push('is nearer to another answer');
  if (statement.hedge && sentence.stance.hedged === 0) {
    differs.push(`leaves out the reservation “${statement.hedge.replace(/["“”]/g, '')}”`);
  }
  return differs;
}

function speakerDifference(pack: PackIndex, reading: PackReading, best: Comparison): string[] {
  const { speaker } = pack.statements[best.text]!;
  const actor = speaker === null ? null : pack.actors[speaker]!;
  const differs =
    best.speaker === 'other' || (best.speaker === 'related' && actor?.kind !== 'unnamed');
  if (!differs) return [];
  const ours = speakersOf(pack, reading) || 'somebody else';
  return [actor ? `names ${ours}, not ${actor.name}` : `names ${ours}; the statement names nobody`];
}

function speakersOf(pack: PackIndex, { attribution }: PackReading): string {
  return attribution.speakers.map((at) => pack.actors[at]!.name).join(', ');
}

/** Only the numbers that differ, where some agree. */
function numberDifference(ours: NumberMention[], theirs: NumberMention[]): string {
  const strange = (some: NumberMention[], others: NumberMention[]) =>
    some.filter((one) => !others.some((other) => isSameNumber(one, other)));
  return `says ${numbersIn(strange(ours, theirs))}, not ${numbersIn(strange(theirs, ours))}`;
}

function numbersIn(numbers: NumberMention[]): string {
  const words = numbers.map(({ value, atLeast, atMost, approx }) => {
    const bound = atLeast ? 'at least ' : atMost ? 'at most ' : approx ? 'about ' : '';
    return bound + value.toLocaleString('en');
  });
  return [...new Set(words)].join(' and ');
}

/**
 * The sentence's own words for what it shares with the statement, the most telling first. Not its
 * speakers, its verbs of speech, or what lies within words already shown.
 */
function tellingWords(
  { text, cues, tokens }: ReadText,
  { places, attribution, parties }: PackReading,
  best: Comparison,
): string[] {
  const speakers = parties.filter(({ party }) => attribution.speakers.includes(party));
  const shown: { from: number; to: number }[] = [];
  const wordsAt = ({ from, to }: { from: number; to: number }) =>
    text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  const meet = (a: { from: number; to: number }, b: { from: number; to: number }) =>
    a.from < b.to && b.from < a.to;
  for (const key of sharedKeys(best)) {
    const place = places.get(key);
    if (!place || shown.length === MOST_WORDS || BROKEN.test(wordsAt(place))) continue;
    const verb = cues.some((cue) => cue.kind === 'say' && meet(cue, place));
    if (!verb && ![...speakers, ...shown].some((other) => meet(other, place))) shown.push(place);
  }
  const words = shown.map(wordsAt);
  return [...new Set(words)];
}
