import * as v from 'valibot';
import { body, noteText, packedId, quoteTarget } from './note';

/** What of a note can be changed, each by itself; `target` when the reader attaches it elsewhere. */
export const noteFields = {
  body,
  tags: v.unwrap(noteText.tags),
  color: v.unwrap(noteText.color),
  form: v.unwrap(noteText.form),
  target: v.nullable(quoteTarget),
  statement: v.nullable(packedId),
};

export type NoteField = keyof typeof noteFields;
export const NOTE_FIELDS = Object.keys(noteFields) as NoteField[];

/** New values of some fields. */
export const noteChange = v.partial(v.strictObject(noteFields));
export type NoteChange = v.InferOutput<typeof noteChange>;

const of = <F extends NoteField, S extends v.GenericSchema>(field: F, value: S) =>
  v.object({ note: v.string(), field: v.literal(field), value, made: v.string() });

/** What a field of a note held before a change, until which time (`made`, ISO 8601 in UTC). */
export const newRevision = v.variant('field', [
  of('body', noteFields.body),
  of('tags', noteFields.tags),
  of('color', noteFields.color),
  of('form', noteFields.form),
  of('target', noteFields.target),
  of('statement', noteFields.statement),
]);
export type NewRevision = v.InferOutput<typeof newRevision>;

/** Names a revision and grows with each that is kept. */
export const revisionNumber = v.pipe(v.number(), v.integer());

/** A revision that is kept. */
export const revision = v.intersect([newRevision, v.object({ seq: revisionNumber })]);
export type Revision = v.InferOutput<typeof revision>;
