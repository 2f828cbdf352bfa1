import * as v from 'valibot';
import { body, noteText, packedId, quoteTarget } from './note';

/** What of a note can be changed, each by itself; `target` when the reader attaches it elsewhere. */
export const noteFields = {
  body,
  tags: noteText.tags,
  color: noteText.color,
  form: noteText.form,
  target: v.nullable(quoteTarget),
  statement: v.nullable(packedId),
};

export const NOTE_FIELDS = ['body', 'tags', 'color', 'form', 'target', 'statement'] as const;
export type NoteField = (typeof NOTE_FIELDS)[number];

const time = v.string();
const of = <F extends NoteField, S extends v.GenericSchema>(field: F, value: S) =>
  v.object({
    /** Grows with each revision that is kept; names it. */
    seq: v.pipe(v.number(), v.integer()),
    note: v.string(),
    field: v.literal(field),
    value,
    made: time,
  });

/** What a field of a note held before a change, until which time (`made`, ISO 8601 in UTC). */
export const revision = v.variant('field', [
  of('body', noteFields.body),
  of('tags', noteFields.tags),
  of('color', noteFields.color),
  of('form', noteFields.form),
  of('target', noteFields.target),
  of('statement', noteFields.statement),
]);
export type Revision = v.InferOutput<typeof revision>;
