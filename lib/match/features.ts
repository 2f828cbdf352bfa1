import type { GateLevel } from '../types';
import type { Comparison, Overlap } from './compare';
import type { IndexedQuestion, PackIndex } from './pack-index';
import type { PackReading } from './read-sentence';
import type { ReadText } from './read-text';
import type { Explained } from './vocabulary';

/** What stands around a sentence on its page. */
export interface PageContext {
  level: GateLevel;
  /** 1 where the event's place, act or groups are named in the sentences nearby. */
  anchored: number;
  /** Probability of each question for the sentence before, in the pack's order; empty at first. */
  before: readonly number[];
  /** The same on average over all other sentences of the page; empty where there are none. */
  topic: readonly number[];
}

/** What the pack's models make of a sentence. */
export interface Classified {
  /** Probability of each question, in the pack's order; what is missing to 1 is none of them. */
  questions: number[];
  /** The same without regard to who is named and who speaks. */
  matter: number[];
  /** How many notions speak for each question rather than for another. */
  telling: number[];
  /** How many speak for none rather than for any. */
  foreign: number;
}

/** Signs for how well a statement fits a sentence, among those of its question. */
export interface FitSigns {
  cosine: number;
  weight: number;
  side: number;
  answer: number;
  example: number;
  sameSpeaker: number;
  kinSpeaker: number;
  otherSpeaker: number;
  numbersAgree: number;
  numbersDiffer: number;
  negation: number;
  quoted: number;
  answerVotes: number;
  sideVotes: number;
}

/** Signs for whether a sentence speaks to a question. */
export interface QuestionSigns {
  bias: number;
  model: number;
  none: number;
  telling: number;
  covers: number;
  cosine: number;
  weight: number;
  nearMiss: number;
  unknown: number;
  unknownNames: number;
  unknownShare: number;
  unbound: number;
  anchor: number;
  anchorNear: number;
  others: number;
  otherYear: number;
  speaker: number;
  numbers: number;
  quoted: number;
  before: number;
  topic: number;
  talk: number;
  alone: number;
  length: number;
  sparse: number;
  matter: number;
  lead: number;
  votes: number;
  foreign: number;
  alien: number;
  missed: number;
  purity: number;
  ahead: number;
  missFirst: number;
  concepts: number;
}

/** What the pack's models and texts make of the answer and position that a statement takes. */
export interface SideView {
  /** Probability of the answer with the position, and of the answer alone. */
  side: number;
  answer: number;
  /** Likeness to the nearest text that says the same. */
  example: number;
  /** How likely the side is beside the likeliest one, in [0, 1]. */
  share: number;
  /** Share of the likest texts that give the same answer, and of those that take the same side. */
  answerVotes: number;
  sideVotes: number;
}

/** The signs of one statement. */
export function fitSigns(
  pack: PackIndex,
  { stance }: ReadText,
  comparison: Comparison,
  { side, answer, example, share, answerVotes, sideVotes }: SideView,
): FitSigns {
  const statement = pack.statements[comparison.text]!;
  return {
    cosine: comparison.cosine,
    weight: saturate(comparison.weight, 6),
    side: logOdds(side) / 3,
    answer: logOdds(answer) / 3,
    example,
    // A speaker's other statements do not say what this sentence says.
    sameSpeaker: flag(comparison.speaker === 'same') * Math.sqrt(share),
    kinSpeaker: flag(comparison.speaker === 'related') * Math.sqrt(share),
    otherSpeaker: flag(comparison.speaker === 'other'),
    numbersAgree: flag(comparison.numbers > 0),
    numbersDiffer: flag(comparison.numbers < 0),
    negation: flag(stance.negated > 0 !== statement.stance.negated > 0),
    quoted: comparison.quoted,
    answerVotes,
    sideVotes,
  };
}

/** What of a pack is like a sentence, as one question sees it. */
export interface FoundForQuestion {
  /** The statement that fits best. */
  best: Comparison;
  /** The likest text of the question, and the likest near miss. */
  nearest: Overlap;
  nearestMiss: Overlap | null;
  /** Likeness to the likest text of any other question. */
  rival: number;
  /** The likest text of all is a near miss. */
  missFirst: boolean;
  /** Share of the likest texts that speak to the question. */
  votes: number;
  explained: Explained;
}

/** By more, the likest text of a question is ahead of the others' beyond doubt. */
const MOST_AHEAD = 0.5;

/** What speaks for and against one question. Counts saturate: no sign may outweigh all others. */
export function questionSigns(
  pack: PackIndex,
  sentence: ReadText,
  reading: PackReading,
  classified: Classified,
  place: number,
  found: FoundForQuestion,
  page: PageContext,
): QuestionSigns {
  const { best, nearest, nearestMiss, explained } = found;
  const keys = [...reading.notions, ...reading.stems];
  const { anchors, others, years } = pack.event;
  const own = classified.questions[place]!;
  const none = 1 - classified.questions.reduce((sum, p) => sum + p, 0);
  const year = sentence.numbers.some(
    ({ kind, value }) => kind === 'year' && !years.includes(value),
  );
  return {
    bias: 1,
    model: logOdds(own) / 3,
    none: logOdds(none) / 3,
    telling: saturate(classified.telling[place]!, 2),
    covers: nearest.covers,
    cosine: nearest.cosine,
    weight: saturate(nearest.weight, 6),
    nearMiss: nearestMiss ? nearestMiss.cosine : 0,
    unknown: saturate(reading.unknown, 4),
    unknownNames: saturate(reading.unknownNames, 2),
    unknownShare: reading.unknown / (reading.words + reading.notions.length || 1),
    unbound: flag(!keys.some((key) => key.startsWith('a:') || anchors.has(key))),
    anchor: flag(keys.some((key) => anchors.has(key))),
    anchorNear: page.anchored,
    others: flag(keys.some((key) => others.has(key))),
    otherYear: flag(year),
    speaker: flag(speaksTo(pack, pack.questions[place]!, reading)),
    numbers: best.numbers,
    quoted: best.quoted,
    before: page.before[place] ?? 0,
    topic: page.topic[place] ?? 0,
    talk: page.topic.reduce((sum, p) => sum + p, 0),
    alone: flag(page.topic.length === 0),
    length: Math.log(1 + sentence.tokens.length),
    sparse: flag(keys.length < 3),
    matter: logOdds(classified.matter[place]!) / 3,
    lead: logOdds(own / (own + rivalOf(classified.questions, place))) / 3,
    votes: found.votes,
    foreign: saturate(classified.foreign, 1),
    ...explained,
    ahead: Math.min(Math.max(nearest.cosine - found.rival, -MOST_AHEAD), MOST_AHEAD),
    missFirst: flag(found.missFirst),
    concepts: saturate(reading.notions.filter((key) => key.startsWith('c:')).length, 3),
  };
}

/** Whether one of the speakers has spoken to the question before. */
function speaksTo(
  { statements }: PackIndex,
  question: IndexedQuestion,
  { attribution }: PackReading,
): boolean {
  return question.statements.some((at) => {
    const { speaker } = statements[at]!;
    return speaker !== null && attribution.speakers.includes(speaker);
  });
}

const flag = (value: boolean) => (value ? 1 : 0);
/** From 0 towards 1, a half at `half`. */
const saturate = (value: number, half: number) => value / (value + half);
/** Log-odds of a probability, held within ±5: beyond, models are surer than they can be. */
function logOdds(p: number): number {
  const held = Math.min(Math.max(p, 0.0067), 0.9933);
  return Math.log(held / (1 - held));
}

function rivalOf(questions: readonly number[], place: number): number {
  return Math.max(1e-6, ...questions.filter((_, other) => other !== place));
}
