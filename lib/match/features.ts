import type { GateLevel } from '../types';
import type { Comparison } from './compare';
import type { IndexedQuestion, Key, PackIndex, Profile } from './pack-index';
import type { PackReading } from './read-sentence';
import type { ReadText } from './read-text';

/** What stands around a sentence on its page. */
export interface PageContext {
  level: GateLevel;
  /** Anchors of the event (0 to 1) in the sentences nearby. */
  anchored: number;
  /** Profile score of the sentence before, by question; empty at the beginning. */
  before: ReadonlyMap<string, number>;
}

/** Signs for how well a statement fits a sentence, among those of its question. */
export const FIT_SIGNS = [
  'cosine',
  'weight',
  'answer',
  'sameSpeaker',
  'kinSpeaker',
  'otherSpeaker',
  'numbersAgree',
  'numbersDiffer',
  'negation',
  'doubt',
  'decline',
  'quoted',
  'stance',
] as const;

/** Signs for whether a sentence speaks to a question. */
export const QUESTION_SIGNS = [
  'bias',
  'profile',
  'telling',
  'rival',
  'cosine',
  'covers',
  'weight',
  'unknown',
  'unknownNames',
  'anchor',
  'anchorNear',
  'others',
  'otherYear',
  'speaker',
  'stranger',
  'numbers',
  'quoted',
  'before',
  'actorPage',
  'sparse',
] as const;

export type FitSign = (typeof FIT_SIGNS)[number];
export type QuestionSign = (typeof QUESTION_SIGNS)[number];

/** The signs of one statement. Counts saturate, so that no single sign can outweigh all others. */
export function fitSigns(
  pack: PackIndex,
  sentence: ReadText,
  keys: Key[],
  question: IndexedQuestion,
  comparison: Comparison,
): Record<FitSign, number> {
  const statement = pack.statements[comparison.statement]!;
  const said = statement.answers.find(({ question: id }) => id === question.id)!;
  const answer = question.answers.find(({ id }) => id === said.answer);
  const { stance } = sentence;
  const doubts = said.position === 'doubts' || said.position === 'caveat';
  return {
    cosine: cosineOf(comparison),
    weight: saturate(comparison.weight, 6),
    answer: answer ? squash(profileScore(answer.profile, keys)) : 0,
    sameSpeaker: flag(comparison.speaker === 'same'),
    kinSpeaker: flag(comparison.speaker === 'related'),
    otherSpeaker: flag(comparison.speaker === 'other'),
    numbersAgree: flag(comparison.numbers > 0),
    numbersDiffer: flag(comparison.numbers < 0),
    negation: agreement(stance.negated, statement.stance.negated),
    doubt: agreement(stance.doubted, doubts ? 1 : 0),
    decline: agreement(stance.declined, said.position === 'declines' ? 1 : 0),
    quoted: comparison.quoted,
    stance: flag(said.position === 'affirms' || said.position === 'denies'),
  };
}

/** The signs of one question, with its best statement. */
export function questionSigns(
  pack: PackIndex,
  sentence: ReadText,
  reading: PackReading,
  question: IndexedQuestion,
  best: Comparison,
  profiles: ReadonlyMap<string, number>,
  page: PageContext,
): Record<QuestionSign, number> {
  const keys = [...reading.notions, ...reading.stems];
  const own = profiles.get(question.id)!;
  const rival = Math.max(0, ...[...profiles].flatMap(([id, p]) => (id === question.id ? [] : [p])));
  const { anchors, others, years } = pack.event;
  const speakers = question.statements.map((at) => pack.statements[at]!.speaker);
  const year = sentence.numbers.some(
    ({ kind, value }) => kind === 'year' && !years.includes(value),
  );
  return {
    bias: 1,
    profile: squash(own),
    telling: saturate(tellingKeys(question.profile, keys), 2),
    rival: squash(own - rival),
    cosine: cosineOf(best),
    covers: best.covers,
    weight: saturate(best.weight, 6),
    unknown: saturate(reading.unknown, 4),
    unknownNames: saturate(reading.unknownNames, 2),
    anchor: saturate(keys.filter((key) => anchors.has(key)).length, 1),
    anchorNear: page.anchored,
    others: flag(keys.some((key) => others.has(key))),
    otherYear: flag(year),
    speaker: flag(reading.attribution.speakers.some((speaker) => speakers.includes(speaker))),
    stranger: flag(reading.attribution.stranger),
    numbers: best.numbers,
    quoted: best.quoted,
    before: squash(page.before.get(question.id) ?? 0),
    actorPage: flag(page.level !== 'event'),
    sparse: flag(keys.length < 3),
  };
}

/** Sum of what the keys say for a class, in nats. */
export function profileScore(profile: Profile, keys: Key[]): number {
  return keys.reduce((sum, key) => sum + weightOf(key) * (profile.get(key) ?? 0), 0);
}

/** Stems stand in few statements: what they say of a class is half chance. */
function weightOf(key: Key): number {
  return key.startsWith('s:') ? 0.5 : 1;
}

/** How many keys are at least twice as frequent with the class as elsewhere. */
function tellingKeys(profile: Profile, keys: Key[]): number {
  return keys.filter((key) => (profile.get(key) ?? 0) * weightOf(key) > Math.LN2).length;
}

export function cosineOf({ covers, covered }: Comparison): number {
  return Math.sqrt(covers * covered);
}

/** 1 both, 0 neither, -1 only one. */
function agreement(ours: number, theirs: number): number {
  if (ours > 0 !== theirs > 0) return -1;
  return flag(ours > 0);
}

const flag = (value: boolean) => (value ? 1 : 0);
/** From 0 towards 1, a half at `half`. */
const saturate = (value: number, half: number) => value / (value + half);
/** From -1 to 1, steepest at 0; 3 nats are a factor of 20. */
const squash = (nats: number) => Math.tanh(nats / 3);
