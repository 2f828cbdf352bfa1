/**
 * The vocabulary. Read this first.
 *
 * Offsets are UTF-16 code units, `end` exclusive, as in the W3C TextPositionSelector. Scores lie in
 * [0, 1], 1 = certain. Ids are kebab-case and unique within one pack; across packs an id is written
 * with its pack (`PackedId`). Everything here is a plain value that survives `structuredClone` and JSON.
 */

// ---------------------------------------------------------------------------------------------
// A claim pack: what others have written down (the files of `seeds/<pack>`)

/** What kind of party speaks. An `unnamed` one is never the same person in two sources. */
export type ActorKind = 'person' | 'group' | 'government' | 'body' | 'outlet' | 'unnamed';

/** One spelling of an actor's name. */
export interface Alias {
  text: string;
  /** BCP 47 tag of the language in which the name is spelled so. */
  lang: string;
  /** Words of which one must stand near the alias, since it also means other things. `x*` is a prefix. */
  needs?: string[];
}

/** A party that speaks, is spoken about, or prints. */
export interface Actor {
  id: string;
  name: string;
  kind: ActorKind;
  /** The actor to which this one belongs. */
  of?: string;
  role?: string;
  /** Name and role in other languages, by BCP 47 tag. */
  names?: Record<string, string>;
  roles?: Record<string, string>;
  aliases: Alias[];
  /** An outlet's own web hosts, without `www.`. */
  hosts?: string[];
}

/** Where a statement was read. Either a file kept by the curator, or an address with the day it was read. */
export interface Source {
  id: string;
  file?: string;
  sha256?: string;
  url?: string;
  retrieved?: string;
  /** An actor's id; null where the text does not name its outlet. */
  outlet: string | null;
  title?: string;
  author?: string;
  /** ISO 8601 day, only where the text prints it as its own. */
  published?: string;
  language: string;
  translated?: boolean;
  /** The outlet (actor's id) whose report this text carries. */
  relays?: string;
  /** The curator's inferences, told as such. */
  note?: string;
}

/** A proposition that a statement can affirm or deny. */
export interface Answer {
  id: string;
  text: string;
  texts?: Record<string, string>;
  /** Answers that can be true together with this one; all others of the question exclude it. */
  compatible?: string[];
}

/** What people disagree about. */
export interface Question {
  id: string;
  text: string;
  texts?: Record<string, string>;
  answers: Answer[];
}

/** A speaker's attitude towards an answer, or towards the question where no answer is named. */
export type Stance = 'affirms' | 'denies' | 'doubts' | 'explains' | 'declines' | 'caveat';

/** What a statement says to one question. */
export interface StatementAnswer {
  question: string;
  answer?: string;
  position: Stance;
}

/** Where in its source a statement stands. */
export interface Locator {
  start: number;
  end: number;
  /** Hex SHA-256 of the passage in UTF-8, white space runs folded to one space, trimmed. */
  sha256: string;
}

/** When it was said, as far as the text tells. */
export interface Said {
  /** The text's own words, such as "on Wednesday". */
  words: string;
  /** ISO 8601 day, where it follows. */
  day?: string;
  basis?: 'printed' | 'derived';
}

/** One thing that one party is reported to have stated in one source. */
export interface Statement {
  id: string;
  /** What was stated, in the curator's words, one neutral sentence. */
  text: string;
  texts?: Record<string, string>;
  /** At most 12 words of the speaker's direct speech, as printed. */
  quote?: string;
  /** How it was said where that changes what it means; always shown beside the stance. */
  hedge?: string;
  /** The same in other languages, by BCP 47 tag. */
  hedges?: Record<string, string>;
  /** Actor's id; null where the source text itself says it and names nobody. */
  speaker: string | null;
  /** How it came: null unknown, [] first hand, else alternative chains of actor ids, nearest to the speaker first. */
  via: string[][] | null;
  source: string;
  part: 'headline' | 'caption' | 'body';
  locator: Locator;
  said?: Said;
  /** Shared by statements that retell one act of speech. */
  utterance?: string;
  answers: StatementAnswer[];
}

/** A surface form of a concept. With `prefix`, each word of it stands for all words that begin so. */
export interface ConceptForm {
  text: string;
  lang: string;
  prefix?: boolean;
}

/** A notion that is the same in every language. */
export interface Concept {
  id: string;
  forms: ConceptForm[];
  /** Stands for what the pack is not about: other countries, sports. Its words stay strange words. */
  foreign?: boolean;
}

/** Which concepts speak for, and which against, a page being about the event. Ids of concepts. */
export interface GateHints {
  /** Where it happened. */
  places: string[];
  /** What happened, strongest first. */
  acts: string[];
  /** Other events that are easily taken for this one. */
  others: string[];
}

/** What a pack is about. Days are ISO 8601. */
export interface PackEvent {
  name: string;
  /** The name in other languages, by BCP 47 tag. */
  names?: Record<string, string>;
  from: string;
  to: string;
  places: string[];
  /** The first of them in other languages, by tag. */
  placeNames?: Record<string, string>;
  gate?: GateHints;
}

export interface PackInfo {
  id: string;
  /** Set where the reader made it: whatever comes of it is shown as the reader's. */
  own?: boolean;
  title: string;
  summary: string;
  /** Title and summary in other languages, by BCP 47 tag. */
  titles?: Record<string, string>;
  summaries?: Record<string, string>;
  version: string;
  language: string;
  /** Version of the pack format. */
  schema: number;
  event: PackEvent;
  /** What the sources span; beyond it the pack knows nothing. */
  coverage: { from: string; to: string };
  curator: string;
  contact?: string;
  licence: string;
}

/**
 * One way in which a page may put something, in the curator's words: helps the matcher and is never
 * shown. Without a question it is a near miss: it sounds like the subject and is none of it.
 */
export interface Phrasing {
  text: string;
  lang: string;
  question?: string;
  answer?: string;
  /** Where there is a question: towards its answer, as in a statement. */
  position?: Stance;
  /** What it says beside that. */
  also?: { question: string; answer?: string }[];
  /** Phrasings of one page bear one name and stand in its order, so that each is learned in its place. */
  page?: string;
}

/** All files of one pack. */
export interface Pack {
  info: PackInfo;
  sources: Source[];
  actors: Actor[];
  questions: Question[];
  concepts: Concept[];
  statements: Statement[];
  phrasings?: Phrasing[];
}

/** An id with the pack it belongs to. */
export interface PackedId {
  pack: string;
  id: string;
}

// ---------------------------------------------------------------------------------------------
// A page, read once

/** What a block of text is on its page; decides how its sentences are read. */
export type BlockKind = 'headline' | 'paragraph' | 'caption' | 'item';

/** A run of text that a line break of the layout sets apart. */
export interface Block {
  start: number;
  end: number;
  kind: BlockKind;
}

/** The visible text of a page or file. Blocks are in order and do not overlap; between them stands white space. */
export interface PageText {
  url: string | null;
  title: string;
  /** BCP 47 tag as the page declares it, else null. */
  language: string | null;
  text: string;
  blocks: Block[];
  /** Set when the page was longer than what is read; `text` is then its beginning. */
  truncated?: boolean;
}

/** A sentence of a page. `text` is `page.text.slice(start, end)`. */
export interface Segment {
  start: number;
  end: number;
  text: string;
  kind: BlockKind;
}

// ---------------------------------------------------------------------------------------------
// The gate

/** `event`: the page is about a covered event; `actor`: it names an actor of a pack; `none`: neither. */
export type GateLevel = 'none' | 'actor' | 'event';

/** What speaks for the gate's level, in the words of the packs; `describeReason` puts it into a sentence. */
export interface GateReason {
  /** The place of the nearest covered event, '' where the page names none. */
  place: string;
  /** What happened there, strongest first. */
  acts: string[];
  /** Whether the event's date stands beside the place. */
  dated: boolean;
  /** The other event that is meant by the looks of it, '' where none. */
  other: string;
  /** Names of those who are named, most named first. */
  actors: string[];
  /** How many of its sentences speak to the event's questions, where these told of it rather than names. */
  said?: number;
}

/** What a page's names say for a pack's event. */
export interface EventHint {
  pack: string;
  /** 4 settles it, unless its sentences speak against it; null where neither the place nor an act is named. */
  score: number | null;
  /** Ids of the people and bodies that are named; outlets are none. */
  voices: string[];
}

/** The gate's finding, with its reason. */
export interface Gate {
  level: GateLevel;
  reason: GateReason;
  /** Of each pack that has anything named. */
  hints: EventHint[];
  /** Actors that the page names, by pack, most named first. */
  actors: PackedId[];
  /** Packs whose event the page is about. */
  packs: string[];
}

// ---------------------------------------------------------------------------------------------
// Matching

/**
 * `same-statement`: same speaker, same content; `same-claim`: same content, another speaker or none
 * named; `same-question`: speaks to the question, with another answer.
 */
export type MatchKind = 'same-statement' | 'same-claim' | 'same-question';

/** A sentence as sent to the matcher; what stands before it tells who "he" is. */
export interface Sentence {
  text: string;
  kind: BlockKind;
}

/** A number as a sentence gives it: "over 70" is 70, at least. */
export interface Figure {
  value: number;
  bound?: 'atLeast' | 'atMost' | 'about';
}

/** What can speak for a match, and what a sentence can say otherwise than the statement. */
export const REASON_KEYS = [
  'names',
  'quotes',
  'passage',
  'number',
  'words',
  'other-speaker',
  'no-speaker',
  'other-number',
  'negates',
  'not-denied',
  'not-doubted',
  'not-declined',
  'not-negated',
  'other-answer',
  'no-hedge',
] as const;
export type ReasonKey = (typeof REASON_KEYS)[number];

/** One reason as facts, to be told in any language; each key has the fields that its words need. */
export interface Reason {
  key: ReasonKey;
  /** Actors whom the sentence names, and the one whom the statement names: ids, names once shown. */
  actors?: string[];
  otherActor?: string;
  /** The sentence's figures, and the statement's. */
  figures?: Figure[];
  otherFigures?: Figure[];
  /** The sentence's own words. */
  words?: string[];
  /** The statement's reservation. */
  hedge?: string;
}

/** One statement that a sentence speaks of, with the reasons. */
export interface Match {
  pack: string;
  statement: string;
  question: string;
  answer: string | null;
  position: Stance;
  speaker: string | null;
  /** Probability that a careful reader would call the mark right as its kind. */
  score: number;
  kind: MatchKind;
  /** What speaks for it, the surest first. */
  because: Reason[];
  /** What the sentence says otherwise than the statement. */
  differs: Reason[];
}

/** The best match of one sentence: `sentence` is its index in what was sent. */
export interface SentenceMatch extends Match {
  sentence: number;
}

// ---------------------------------------------------------------------------------------------
// Relating

/** How a position stands to what the page says on the question. */
export type Bearing = 'opposes' | 'differs' | 'agrees' | 'remarks';

/** One row of a question's context: a speaker with an answer, and all that carried it. */
export interface Position {
  pack: string;
  /** The statement shown; the others of the row stand in `also`. */
  statement: string;
  also: string[];
  speaker: string | null;
  answer: string | null;
  position: Stance;
  bearing: Bearing;
  /** The outlet of the source in which the shown statement stands, null where it is not known. */
  outlet: string | null;
  /** Whether the page itself carries that statement. */
  onPage: boolean;
}

/** What is known on one question that a page touches. */
export interface QuestionContext {
  pack: string;
  question: string;
  /** Indices of the sentences that speak to it, in page order. */
  sentences: number[];
  positions: Position[];
}
