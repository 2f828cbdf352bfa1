import * as v from 'valibot';
import { MAX_QUOTE } from './note';

/** Where the quote of a note stands in a text; see docs/anchoring.md. */
export const anchorState = v.picklist(['exact', 'moved', 'edited', 'ambiguous', 'orphan']);
export type AnchorState = v.InferOutput<typeof anchorState>;

/** What has become of a note's passage, when its page was last read. */
export const standing = v.object({
  note: v.string(),
  state: anchorState,
  /** What stood there then, where the passage was edited. */
  now: v.optional(v.pipe(v.string(), v.maxLength(MAX_QUOTE))),
  /** ISO 8601 day. */
  seen: v.string(),
});
export type Standing = v.InferOutput<typeof standing>;

/** Whether two say the same, on whatever day. */
export function saysTheSame(one: Standing | undefined, other: Standing): boolean {
  return one?.state === other.state && one.now === other.now;
}
