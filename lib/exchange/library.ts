import * as v from 'valibot';
import { dismissal } from '../dismissals/dismissal';
import { draft } from '../notes/draft';
import { NOTE_COLORS, NOTE_FORMS, type Note, note, noteText, quoteTarget } from '../notes/note';
import type { Settings } from '../settings';
import type { Pack } from '../types';

/** A web page, or a file that the browser opened. Anything else in `href` could run in our own pages. */
const READABLE = /^(https?|file):\/\/\S/i;

/** Whether a note may point there. */
export function isPageAddress(url: string): boolean {
  return READABLE.test(url);
}

/** A point in time that every reader of the file understands. */
const time = v.pipe(
  v.string(),
  v.check(
    (text) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)),
    'is no time',
  ),
);

const id = v.string();
const { prefix, suffix, exact } = quoteTarget.entries.quote.entries;
const { start, end } = quoteTarget.entries.position.entries;

/** As in a note, but what it does not know is refused, since it could not be kept. */
const target = v.nullable(
  v.strictObject({
    quote: v.strictObject({ type: v.literal('TextQuoteSelector'), exact, prefix, suffix }),
    position: v.strictObject({ type: v.literal('TextPositionSelector'), start, end }),
  }),
);
const statement = v.nullable(v.strictObject({ pack: id, id }));

/** A note in a file that we wrote ourselves: every field there, none besides. */
export const wholeNote = v.strictObject({
  ...note.entries,
  id,
  target,
  statement,
  tags: noteText.tags.wrapped,
  color: v.picklist(NOTE_COLORS),
  form: v.picklist(NOTE_FORMS),
  created: time,
  edited: time,
});

const earlier = <F extends string, S extends v.GenericSchema>(field: F, value: S) =>
  v.strictObject({ note: id, field: v.literal(field), value, made: time });

/** What a field of a note held until `made`, or what another copy of the note holds in it. */
export const wholeRevision = v.variant('field', [
  earlier('body', noteText.body),
  earlier('tags', noteText.tags.wrapped),
  earlier('color', v.picklist(NOTE_COLORS)),
  earlier('form', v.picklist(NOTE_FORMS)),
  earlier('target', target),
  earlier('statement', statement),
]);
export type KeptRevision = v.InferOutput<typeof wholeRevision>;

/** A mark that the reader does not want to be shown again. */
export const wholeDismissal = v.strictObject({ ...dismissal.entries, made: time });
export type KeptDismissal = v.InferOutput<typeof wholeDismissal>;

/** Words that were typed and are no note's text yet. */
export const wholeDraft = v.strictObject({ ...draft.entries, saved: time });
export type KeptDraft = v.InferOutput<typeof wholeDraft>;

/** A page with notes: how it was last called, and when the reader was last there. */
export const wholePage = v.strictObject({ key: id, url: id, title: v.string(), seen: time });
export type KeptPage = v.InferOutput<typeof wholePage>;

/**
 * Everything of the reader's that can be taken along. `revisions` are in the order in which they were
 * kept; the order of all else means nothing. `settings` is null where they are left at home.
 */
export interface Library {
  notes: Note[];
  revisions: KeptRevision[];
  dismissals: KeptDismissal[];
  drafts: KeptDraft[];
  pages: KeptPage[];
  packs: Pack[];
  settings: Settings | null;
}

/** A library with nothing in it. */
export const EMPTY: Library = {
  notes: [],
  revisions: [],
  dismissals: [],
  drafts: [],
  pages: [],
  packs: [],
  settings: null,
};
