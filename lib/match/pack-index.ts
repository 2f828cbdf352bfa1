import type { NumberMention } from '../text/numbers';
import type { PhraseKey, PhraseTable } from '../text/phrases';
import type { StanceCues } from '../text/stance';
import type { ActorKind, StatementAnswer } from '../types';
import type { Postings } from './core/postings';

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
}

/** A statement, analysed. */
export interface IndexedStatement {
  id: string;
  /** Index of its speaker, null where nobody is named. */
  speaker: number | null;
  hedge: string | null;
  answers: StatementAnswer[];
  /** Actors and concepts of its text, the same in every language. */
  notions: Key[];
  /** Stems of its texts' other words, by language. */
  stems: Record<string, Key[]>;
  /** Folded words of its quote. */
  quote: string[];
  numbers: NumberMention[];
  stance: StanceCues;
}

/** How much more often each key stands in one class of statements than in the others, in nats. */
export type Profile = Map<Key, number>;

/** A question with what is typical of it and of each of its answers. */
export interface IndexedQuestion {
  id: string;
  profile: Profile;
  answers: { id: string; profile: Profile }[];
  /** Indices of its statements. */
  statements: number[];
}

/** What tells a page's event from others. */
export interface EventSigns {
  /** Keys of the place and the act. */
  anchors: Set<Key>;
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
  questions: IndexedQuestion[];
  event: EventSigns;
  postings: Postings;
}
