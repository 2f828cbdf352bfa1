import * as v from 'valibot';
import type { Pack } from '../types';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a kebab-case id'));
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
const day = v.pipe(v.string(), v.check(isDay, 'is not an ISO 8601 day'));
const language = v.pipe(
  v.string(),
  v.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]+)*$/, 'is not a language tag'),
);
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hex'));
const texts = v.optional(v.record(language, text));
const position = v.picklist(['affirms', 'denies', 'doubts', 'explains', 'declines', 'caveat']);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ from: day, to: day });

const gateHints = v.object({
  places: v.array(id),
  acts: v.array(id),
  others: v.array(id),
});

const info = v.object({
  id,
  own: v.optional(v.boolean()),
  title: text,
  summary: text,
  titles: texts,
  summaries: texts,
  version: text,
  language,
  schema: v.pipe(v.number(), v.integer()),
  event: v.object({
    name: text,
    names: texts,
    ...span.entries,
    places: v.array(text),
    placeNames: texts,
    gate: v.optional(gateHints),
  }),
  coverage: span,
  curator: text,
  contact: v.optional(text),
  licence: text,
});

const source = v.object({
  id,
  file: v.optional(text),
  sha256: v.optional(sha256),
  url: v.optional(v.pipe(v.string(), v.url())),
  retrieved: v.optional(day),
  outlet: v.nullable(id),
  title: v.optional(text),
  author: v.optional(text),
  published: v.optional(day),
  language,
  translated: v.optional(v.boolean()),
  relays: v.optional(id),
  note: v.optional(text),
});

const actor = v.object({
  id,
  name: text,
  kind: v.picklist(['person', 'group', 'government', 'body', 'outlet', 'unnamed']),
  of: v.optional(id),
  role: v.optional(text),
  names: texts,
  roles: texts,
  aliases: v.array(
    v.object({ text, lang: language, needs: v.optional(v.pipe(v.array(text), v.nonEmpty())) }),
  ),
  hosts: v.optional(v.array(text)),
});

const answer = v.object({ id, text, texts, compatible: v.optional(v.array(id)) });
const question = v.object({ id, text, texts, answers: v.array(answer) });

const concept = v.object({
  id,
  forms: v.array(v.object({ text, lang: language, prefix: v.optional(v.boolean()) })),
  foreign: v.optional(v.boolean()),
});

const atMostTwelveWords = v.check(
  (quote: string) => quote.trim().split(/\s+/).length <= 12,
  'is longer than 12 words',
);

const statement = v.object({
  id,
  text,
  texts,
  quote: v.optional(v.pipe(text, atMostTwelveWords)),
  hedge: v.optional(text),
  hedges: texts,
  speaker: v.nullable(id),
  via: v.nullable(v.array(v.pipe(v.array(id), v.nonEmpty()))),
  source: id,
  part: v.picklist(['headline', 'caption', 'body']),
  locator: v.object({ start: offset, end: offset, sha256 }),
  said: v.optional(
    v.object({
      words: text,
      day: v.optional(day),
      basis: v.optional(v.picklist(['printed', 'derived'])),
    }),
  ),
  utterance: v.optional(id),
  answers: v.pipe(
    v.array(v.object({ question: id, answer: v.optional(id), position })),
    v.nonEmpty('names no question'),
  ),
});

const phrasing = v.object({
  text,
  lang: language,
  question: v.optional(id),
  answer: v.optional(id),
  position: v.optional(position),
  also: v.optional(v.array(v.object({ question: id, answer: v.optional(id) }))),
  page: v.optional(text),
});

/** Whether the calendar has that day: "2023-02-30" is well formed and breaks who formats it. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isInYear = month >= 1 && month <= 12 && date >= 1 && date <= last;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isInYear;
}

/** The files of a pack and the schema of each, by the field of `Pack` that they fill. */
export const PACK_FILES = {
  info: { file: 'pack.json', schema: info },
  sources: { file: 'sources.json', schema: v.array(source) },
  actors: { file: 'actors.json', schema: v.array(actor) },
  questions: { file: 'questions.json', schema: v.array(question) },
  concepts: { file: 'concepts.json', schema: v.array(concept) },
  statements: { file: 'statements.json', schema: v.array(statement) },
  phrasings: { file: 'phrasings.json', schema: v.optional(v.array(phrasing)) },
} as const;

/** The shape of a whole pack, without what only `checkReferences` sees. */
export const wholePack = v.object({
  info,
  sources: v.array(source),
  actors: v.array(actor),
  questions: v.array(question),
  concepts: v.array(concept),
  statements: v.array(statement),
  phrasings: v.optional(v.array(phrasing)),
});

/** Parts of a pack, in the order in which they are checked. */
export const PACK_PARTS = Object.keys(PACK_FILES) as (keyof Pack)[];
