import * as v from 'valibot';

/** A selection longer than this is no quote. */
export const MAX_QUOTE = 20_000;
const MAX_ADDRESS = 8000;
const MAX_BODY = 200_000;
export const MAX_TAGS = 50;
/** Of one tag, UTF-16 units. */
export const MAX_TAG = 60;

/** Colours and forms that the reader chooses for a highlight; the form tells notes apart without colour. */
export const NOTE_COLORS = ['yellow', 'green', 'blue', 'violet'] as const;
export const NOTE_FORMS = ['wash', 'line', 'wave'] as const;

const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** W3C Web Annotation TextQuoteSelector. */
const textQuote = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_QUOTE)),
  prefix: v.pipe(v.string(), v.maxLength(200)),
  suffix: v.pipe(v.string(), v.maxLength(200)),
});

/** W3C Web Annotation TextPositionSelector, UTF-16 offsets into the page's text. */
const textPosition = v.object({
  type: v.literal('TextPositionSelector'),
  start: index,
  end: index,
});

/** Where a note belongs on its page. */
export const quoteTarget = v.object({ quote: textQuote, position: textPosition });
export type QuoteTarget = v.InferOutput<typeof quoteTarget>;

export const address = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_ADDRESS));
export const body = v.pipe(v.string(), v.maxLength(MAX_BODY));

/** A statement of a pack. */
export const packedId = v.object({ pack: v.string(), id: v.string() });

/** A tag: short, trimmed, one line. */
export const tag = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.maxLength(MAX_TAG),
  v.regex(/^[^\r\n]*$/),
);

/** What a reader writes of a note, apart from where it stands. `body` is Markdown. */
export const noteText = {
  body,
  tags: v.optional(v.pipe(v.array(tag), v.maxLength(MAX_TAGS)), []),
  color: v.optional(v.picklist(NOTE_COLORS), 'yellow'),
  form: v.optional(v.picklist(NOTE_FORMS), 'wash'),
};

/** A note before it has an id and times. */
export const noteDraft = v.object({
  /** The page's address as it is. */
  url: address,
  title: v.string(),
  target: v.nullable(quoteTarget),
  statement: v.optional(v.nullable(packedId), null),
  ...noteText,
});
export type NoteDraft = v.InferInput<typeof noteDraft>;

/** What a note has that was kept before these could be chosen. */
export const PLAIN: Pick<Note, 'statement' | 'tags' | 'color' | 'form'> = {
  statement: null,
  tags: [],
  color: 'yellow',
  form: 'wash',
};

/**
 * A reader's note: on a passage (`target`), on a statement of a pack (`statement`, with or without the
 * passage), or on the page as a whole (neither). Times are ISO 8601 in UTC.
 */
export const note = v.object({
  ...noteDraft.entries,
  id: v.string(),
  /** The address without what does not name the page. */
  page: address,
  created: v.string(),
  edited: v.string(),
});
export type Note = v.InferOutput<typeof note>;
