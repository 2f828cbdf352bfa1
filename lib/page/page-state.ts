/** What is known of a page, as pages, background and panels tell it to each other. */
import * as v from 'valibot';
import { MAX_QUOTE, noteText } from '../notes/note';
import { anchorState } from '../notes/standing';
import { REASON_KEYS } from '../types';
import { cards } from '../view/cards';
import { questionView, statementView, views } from '../view/views';

export const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const score = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const stance = v.picklist(['affirms', 'denies', 'doubts', 'explains', 'declines', 'caveat']);
export const packedId = v.object({ pack: v.string(), id: v.string() });
/** A sentence is cut at 1,000 characters by `segment`; twice that leaves room for what others send. */
const MAX_SENTENCE = 2000;

export const gate = v.object({
  level: v.picklist(['none', 'actor', 'event']),
  reason: v.object({
    place: v.string(),
    acts: v.array(v.string()),
    dated: v.boolean(),
    other: v.string(),
    actors: v.array(v.string()),
    said: v.optional(index),
  }),
  hints: v.array(
    v.object({ pack: v.string(), score: v.nullable(v.number()), voices: v.array(v.string()) }),
  ),
  actors: v.array(packedId),
  packs: v.array(v.string()),
});

const figure = v.object({
  value: v.number(),
  bound: v.optional(v.picklist(['atLeast', 'atMost', 'about'])),
});

const reason = v.object({
  key: v.picklist(REASON_KEYS),
  actors: v.optional(v.array(v.string())),
  otherActor: v.optional(v.string()),
  figures: v.optional(v.array(figure)),
  otherFigures: v.optional(v.array(figure)),
  words: v.optional(v.array(v.string())),
  hedge: v.optional(v.string()),
});

export const match = v.object({
  sentence: index,
  pack: v.string(),
  statement: v.string(),
  question: v.string(),
  answer: v.nullable(v.string()),
  position: stance,
  speaker: v.nullable(v.string()),
  score,
  kind: v.picklist(['same-statement', 'same-claim', 'same-question']),
  because: v.array(reason),
  differs: v.array(reason),
});

const position = v.object({
  pack: v.string(),
  statement: v.string(),
  also: v.array(v.string()),
  speaker: v.nullable(v.string()),
  answer: v.nullable(v.string()),
  position: stance,
  bearing: v.picklist(['opposes', 'differs', 'agrees', 'remarks']),
  outlet: v.nullable(v.string()),
  onPage: v.boolean(),
});

const questionContext = v.object({
  pack: v.string(),
  question: v.string(),
  sentences: v.array(index),
  positions: v.array(position),
});

export const sentence = v.object({
  text: v.pipe(v.string(), v.maxLength(MAX_SENTENCE)),
  kind: v.picklist(['headline', 'paragraph', 'caption', 'item']),
});

/** What a page has to say of a note of its own: where it stands, or that its quote is gone. */
const anchoredNote = v.object({
  id: v.string(),
  state: anchorState,
  /** What stands there now, where the passage was edited. */
  now: v.optional(v.pipe(v.string(), v.maxLength(MAX_QUOTE))),
});
export type AnchoredNote = v.InferOutput<typeof anchoredNote>;

/** The same with UTF-16 offsets into the page's text, null where there are none, and how it is painted. */
export const placedNote = v.object({
  ...v.omit(anchoredNote, ['now']).entries,
  color: noteText.color,
  form: noteText.form,
  start: v.nullable(index),
  end: v.nullable(index),
});
export type PlacedNote = v.InferOutput<typeof placedNote>;

/** What the background answers to a page's sentences. `matches` has one entry a sentence and question. */
const pageContext = v.object({
  matches: v.array(match),
  contexts: v.array(questionContext),
  views,
});
export type PageContext = v.InferOutput<typeof pageContext>;

/** The same with the words of the page's cards, which the page keeps to itself. */
export const matchedPage = v.object({ ...pageContext.entries, gate, cards });
export type MatchedPage = v.InferOutput<typeof matchedPage>;

/** What a page leaves out of its event, with what it takes to show it. */
export const leftOut = v.object({
  items: v.array(
    v.object({
      pack: v.string(),
      question: v.string(),
      isTouched: v.boolean(),
      answers: v.array(v.string()),
      positions: v.array(position),
    }),
  ),
  questions: v.array(questionView),
  statements: v.array(statementView),
});
export type LeftOutReply = v.InferOutput<typeof leftOut>;

/** All names by which an actor goes, in all languages. */
export const actorNames = v.object({
  pack: v.string(),
  actor: v.string(),
  names: v.array(v.string()),
});
export type ActorNames = v.InferOutput<typeof actorNames>;

/**
 * What a page knows of itself; the panel draws it. `shut`: the gate is closed; `reading`, `matching`:
 * on the way, with how far; `ready`: all there is; `failed`: with what happened.
 */
export const pageState = v.object({
  /** Names this document and no other, also not a later one in the same tab. */
  document: v.string(),
  url: v.string(),
  title: v.string(),
  language: v.nullable(v.string()),
  phase: v.picklist(['shut', 'reading', 'matching', 'ready', 'failed']),
  gate,
  /** UTF-16 length of what was read; 0 before. */
  characters: index,
  /** Sentences that are being compared, or were; 0 before. */
  compared: index,
  truncated: v.boolean(),
  /** False where the browser cannot paint highlights. */
  canPaint: v.boolean(),
  /** Texts of the sentences that matched, by index as in `context`. */
  sentences: v.array(v.object({ sentence: index, text: v.string() })),
  context: v.nullable(pageContext),
  notes: v.array(anchoredNote),
  /** The sentence that the reader chose on the page, if any; `turn` grows with each choice. */
  chosen: v.nullable(v.object({ sentence: index, turn: index })),
  /** What stood in the way, where something did. */
  trouble: v.nullable(v.picklist(['not-html', 'pdf', 'no-text', 'cut', 'matching'])),
  /** The failure in the words of whoever failed, where `phase` is `failed`; for a report, not for the reader. */
  failure: v.nullable(v.string()),
});
export type PageState = v.InferOutput<typeof pageState>;

/** Why a tab shows nothing, where no page answers. */
export const tabStatus = v.picklist([
  'readable',
  'paused',
  'paused-everywhere',
  'ask-first',
  'unreadable',
  'no-access',
  'own-page',
  'store',
  'pdf',
]);
export type TabStatus = v.InferOutput<typeof tabStatus>;
