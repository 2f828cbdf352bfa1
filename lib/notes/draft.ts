import * as v from 'valibot';
import { body, note } from './note';

/** Names what is being written: a note's id, or a name of the caller's for what is no note yet. */
export const draftKey = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));

/** Words that were typed and are no note's text yet. `saved` is an ISO 8601 time in UTC. */
export const draft = v.object({ key: draftKey, body, saved: note.entries.edited });
export type Draft = v.InferOutput<typeof draft>;
