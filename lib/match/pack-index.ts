import type { NumberMention } from '../text/numbers';
import type { PhraseKey, PhraseTable } from '../text/phrases';
import type { StanceCues } from '../text/stance';
import type { Thesaurus } from '../text/thesaurus';
import type { ActorKind, StatementAnswer } from '../types';
import type { Postings } from './core/postings';
import type { Passages } from './passages';
import type { SoftmaxModel } from './softmax';

/**
 * A key is what sentences and statements are compared by: `a:` an actor, `c:` a concept, `s:` the
 * stem of any other word.
 */
export type Key = string;

/** A party of a pack, as the matcher needs it. */
export interface IndexedActor {
  id: string;
  name: string;
  kind: ActorKind;
  /** Indices of the actors to which it belongs, nearest first. */
  above: number[];
}

/** What a phrase of a pack stands for: an actor or a concept, perhaps only beside certain words. */
export interface PhraseTarget {
  key: Key;
  /** Index of the actor; null for a concept. */
  actor: number | null;
  /** Phrases of which one must stand near. */
  needs?: PhraseKey[][];
  /** Whether its words count as words that the pack does not know. */
  foreign?: boolean;
}

/** What sentences are compared with. */
export interface ComparedText {
  /** Actors and concepts of its text, the same in every language. */
  notions: Key[];
  /** Stems of its texts' other words, by language. */
  stems: Record<string, Key[]>;
}

/** A text with what it says to which question: a statement's, or a phrasing. */
export interface IndexedText extends ComparedText {
  /** Empty for a near miss, which speaks to no question. */
  answers: StatementAnswer[];
  numbers: NumberMention[];
  stance: StanceCues;
  /** Ids of the actors who say it. */
  speakers: string[];
}

/** A text as a pack is taught by it. */
export interface Lecture extends IndexedText {
  /** What else its texts are told by, by language. */
  told: Record<string, { traits: string[]; names: Key[] }>;
}

/** A statement, analysed. */
export interface IndexedStatement extends IndexedText {
  id: string;
  /** Index of its speaker, null where nobody is named. */
  speaker: number | null;
  hedge: string | null;
  /** Keys of its text that stand under a negation. */
  negated: Key[];
  /** Folded words of its quote. */
  quote: string[];
}

/** A question with what can be said to it. */
export interface IndexedQuestion {
  id: string;
  /** Indices of its statements. */
  statements: number[];
  /** Tells apart what is said to it: one class per answer and position. */
  sides: { answer: string | null; position: StatementAnswer['position'] }[];
  sideModel: SoftmaxModel;
}

/** What tells a page's event from others. */
export interface EventSigns {
  /** Keys of the place and the act, and of the place alone. */
  anchors: Set<Key>;
  places: Set<Key>;
  /** Keys of other events. */
  others: Set<Key>;
  years: number[];
}

/** One pack, ready to be matched. */
export interface PackIndex {
  id: string;
  language: string;
  actors: IndexedActor[];
  targets: PhraseTarget[];
  /** Spellings of actors; their words stand side by side. */
  names: PhraseTable;
  /** Forms of concepts; other words may stand between theirs. */
  forms: PhraseTable;
  statements: IndexedStatement[];
  passages: Passages;
  phrasings: ComparedText[];
  questions: IndexedQuestion[];
  /** Tells the questions apart; a class more than questions where the pack has near misses. */
  questionModel: SoftmaxModel;
  event: EventSigns;
  /** Statements first, then phrasings. */
  postings: Postings;
  /** What each text of the postings says: places of questions and of their sides. */
  says: [question: number, side: number][][];
  /** Stems of texts that speak to a question; those of near misses alone are foreign to the pack. */
  ownStems: Set<Key>;
  /** Words with those of their meanings that tell something in the pack. */
  meanings: Thesaurus;
}

/** Whether the pack shows near misses, so that its model knows what speaks to no question. */
export function knowsNearMisses({ questions, questionModel }: PackIndex): boolean {
  return questionModel.bias.length > questions.length;
}
