import type { NumberMention } from '../text/numbers';
import type { Figure, Reason, ReasonKey, Stance } from '../types';
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
const UNSAID: Partial<Record<Stance, ReasonKey>> = {
  denies: 'not-denied',
  doubts: 'not-doubted',
  declines: 'not-declined',
};

/** What speaks for a match, the surest first. Shows the sentence's words, not keys. */
export function reasonsFor(
  pack: PackIndex,
  sentence: ReadText,
  reading: PackReading,
  best: Comparison,
): Reason[] {
  const { speaker } = pack.statements[best.text]!;
  const because: Reason[] = [];
  if (best.speaker === 'same') because.push({ key: 'names', actors: [pack.actors[speaker!]!.id] });
  if (best.speaker === 'related') because.push({ key: 'names', actors: speakersOf(pack, reading) });
  if (best.quoted > QUOTED) because.push({ key: 'quotes' });
  if (best.numbers > 0) because.push({ key: 'number', figures: figuresOf(sentence.counts) });
  const words = tellingWords(sentence, reading, best);
  if (words.length > 0) because.push({ key: 'words', words });
  return because;
}

/** What the sentence says otherwise than the statement. */
export function differencesOf(
  pack: PackIndex,
  sentence: ReadText,
  reading: PackReading,
  best: Comparison,
  { opposed, otherSide }: Kind,
  position: Stance,
): Reason[] {
  const statement = pack.statements[best.text]!;
  const differs: Reason[] = [
    ...speakerDifference(pack, reading, best),
    ...(best.numbers < 0 ? [numberDifference(sentence.counts, statement.numbers)] : []),
  ];
  if (opposed && sentence.stance.negated > 0) differs.push({ key: 'negates' });
  else if (opposed) differs.push({ key: UNSAID[position] ?? 'not-negated' });
  else if (otherSide) differs.push({ key: 'other-answer' });
  if (statement.hedge && sentence.stance.hedged === 0) {
    differs.push({ key: 'no-hedge', hedge: statement.hedge });
  }
  return differs;
}

function speakerDifference(pack: PackIndex, reading: PackReading, best: Comparison): Reason[] {
  const { speaker } = pack.statements[best.text]!;
  const actor = speaker === null ? null : pack.actors[speaker]!;
  const differs =
    best.speaker === 'other' || (best.speaker === 'related' && actor?.kind !== 'unnamed');
  if (!differs) return [];
  const actors = speakersOf(pack, reading);
  if (!actor) return [{ key: 'no-speaker', actors }];
  return [{ key: 'other-speaker', actors, otherActor: actor.id }];
}

function speakersOf(pack: PackIndex, { attribution }: PackReading): string[] {
  return attribution.speakers.map((at) => pack.actors[at]!.id);
}

/** Only the numbers that differ, where some agree. */
function numberDifference(ours: NumberMention[], theirs: NumberMention[]): Reason {
  const strange = (some: NumberMention[], others: NumberMention[]) =>
    some.filter((one) => !others.some((other) => isSameNumber(one, other)));
  return {
    key: 'other-number',
    figures: figuresOf(strange(ours, theirs)),
    otherFigures: figuresOf(strange(theirs, ours)),
  };
}

function figuresOf(numbers: NumberMention[]): Figure[] {
  return numbers.map(({ value, atLeast, atMost, approx }) => {
    const bound = atLeast ? 'atLeast' : atMost ? 'atMost' : approx ? 'about' : null;
    return bound ? { value, bound } : { value };
  });
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
