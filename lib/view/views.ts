import * as v from 'valibot';

/** Parts of one language-bound reading of a pack: what a component draws without knowing packs. */
export const partyView = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(['person', 'group', 'government', 'body', 'outlet', 'unnamed']),
  role: v.optional(v.string()),
  /** Name of the party to which this one belongs. */
  of: v.optional(v.string()),
});

/** Who speaks, ready to be shown. */
export type PartyView = v.InferOutput<typeof partyView>;

const sourceView = v.object({
  id: v.string(),
  /** Null where the text does not name its outlet. */
  outlet: v.nullable(v.string()),
  relays: v.optional(v.string()),
  title: v.optional(v.string()),
  author: v.optional(v.string()),
  published: v.optional(v.string()),
  language: v.string(),
  translated: v.boolean(),
  note: v.optional(v.string()),
  /** Address, only where the pack's curator read it there. */
  url: v.optional(v.string()),
});

/** What is known of a source, ready to be shown. */
export type SourceView = v.InferOutput<typeof sourceView>;

/** Set on what the reader has put together; it is shown as such wherever it stands. */
const own = v.optional(v.boolean());

export const statementView = v.object({
  pack: v.string(),
  own,
  id: v.string(),
  text: v.string(),
  quote: v.optional(v.string()),
  hedge: v.optional(v.string()),
  /** Null where the source text itself says it. */
  speaker: v.nullable(partyView),
  /** Names in place of ids; null unknown, [] first hand. */
  via: v.nullable(v.array(v.array(v.string()))),
  part: v.picklist(['headline', 'caption', 'body']),
  /** UTF-16 offsets of the passage in the source text. */
  at: v.object({ start: v.number(), end: v.number() }),
  said: v.optional(
    v.object({
      words: v.string(),
      day: v.optional(v.string()),
      basis: v.optional(v.picklist(['printed', 'derived'])),
    }),
  ),
  source: sourceView,
});

/** One statement with its speaker, chain and source, ready to be shown. */
export type StatementView = v.InferOutput<typeof statementView>;

export const questionView = v.object({
  pack: v.string(),
  own,
  id: v.string(),
  text: v.string(),
  answers: v.array(v.object({ id: v.string(), text: v.string() })),
});

/** A question and its answers, ready to be shown. */
export type QuestionView = v.InferOutput<typeof questionView>;

export const packView = v.object({
  id: v.string(),
  own,
  title: v.string(),
  version: v.string(),
  event: v.string(),
  /** Where it happened: as the gate names it, and in the reader's language. */
  place: v.optional(v.object({ plain: v.string(), name: v.string() })),
  coverage: v.object({ from: v.string(), to: v.string() }),
  curator: v.string(),
});

/** What a pack covers, ready to be shown. */
export type PackView = v.InferOutput<typeof packView>;

export const views = v.object({
  packs: v.array(packView),
  questions: v.array(questionView),
  statements: v.array(statementView),
  /** Actors that the page names. */
  actors: v.array(partyView),
});

/** All that a page's context refers to, each thing once. */
export type Views = v.InferOutput<typeof views>;
