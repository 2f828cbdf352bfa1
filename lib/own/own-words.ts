import * as v from 'valibot';
import type { ActorKind } from '../types';

/** Most letters in each field: what goes beyond is no name, question or sentence. UTF-16 units. */
export const MAX_NAME = 200;
export const MAX_SENTENCE = 600;
/** Other spellings of one name. */
export const MAX_ALIASES = 20;
/** Of a page: what goes beyond is no address that leads back, and no title to show. UTF-16 units. */
export const MAX_ADDRESS = 8000;
export const MAX_TITLE = 1000;
/** A pack may print no more of a speaker's direct speech than this. Words */
export const MAX_QUOTE_WORDS = 12;

/** Kinds of speakers that a reader can name; an unnamed one would have to say whose. */
export const NEW_KINDS = [
  'person',
  'group',
  'government',
  'body',
  'outlet',
] as const satisfies ActorKind[];

const line = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most));
const packedId = v.object({ pack: v.string(), id: v.string() });
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the reader says of a passage: who states what on which question, in the reader's words. */
export const ownWords = v.object({
  /** An actor of any pack, a new one, or null where the text itself says it. */
  speaker: v.nullable(
    v.union([
      v.object({ known: packedId }),
      v.object({
        name: line(MAX_NAME),
        kind: v.picklist(NEW_KINDS),
        aliases: v.pipe(v.array(line(MAX_NAME)), v.maxLength(MAX_ALIASES)),
      }),
    ]),
  ),
  question: v.union([v.object({ known: packedId }), v.object({ text: line(MAX_SENTENCE) })]),
  /** One of the question's answers, a new one, or null where none is meant. */
  answer: v.nullable(
    v.union([v.object({ known: v.string() }), v.object({ text: line(MAX_SENTENCE) })]),
  ),
  position: v.picklist(['affirms', 'denies', 'doubts', 'explains', 'declines', 'caveat']),
  text: line(MAX_SENTENCE),
});
export type OwnWords = v.InferOutput<typeof ownWords>;

/** The passage that the reader selected, as its page had it on the day `retrieved`. */
export const ownPassage = v.object({
  /** What was selected. */
  exact: v.pipe(v.string(), v.nonEmpty(), v.maxLength(20_000)),
  /** The whole sentences that it touches, and where they stand in the page's text. */
  sentences: v.pipe(v.string(), v.nonEmpty(), v.maxLength(30_000)),
  start: offset,
  end: offset,
  part: v.picklist(['headline', 'caption', 'body']),
  url: v.pipe(v.string(), v.url(), v.maxLength(MAX_ADDRESS)),
  title: v.pipe(v.string(), v.maxLength(MAX_TITLE)),
  /** BCP 47 tag. */
  language: v.string(),
  /** ISO 8601 day. */
  retrieved: v.string(),
});
export type OwnPassage = v.InferOutput<typeof ownPassage>;
