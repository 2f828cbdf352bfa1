import * as v from 'valibot';
import { REFUSALS, REMARKS } from './incoming';

/** What becomes of a line: it is there already, or there and different so that both are kept, or not taken. */
const outcome = v.picklist(['new', 'same', 'changed', 'refused']);
export type Outcome = v.InferOutput<typeof outcome>;

/** How a line that differs from what is kept is kept beside it. */
const BESIDE = [
  'kept-as-revision',
  'tags-added',
  'second-note',
  'pack-grown',
  'second-pack',
] as const;

/** One line of the report, notes first, in the order of the file. */
const reportLine = v.object({
  what: v.picklist(['note', 'revision', 'draft', 'dismissal', 'pack']),
  /** From 1 within its kind. */
  place: v.number(),
  label: v.string(),
  outcome,
  why: v.optional(v.picklist([...REFUSALS, ...REMARKS, ...BESIDE])),
});
export type ReportLine = v.InferOutput<typeof reportLine>;

/** What a file would do, or did, line by line. */
export const importReport = v.object({
  lines: v.array(reportLine),
  counts: v.object({ new: v.number(), same: v.number(), changed: v.number(), refused: v.number() }),
});
export type ImportReport = v.InferOutput<typeof importReport>;
