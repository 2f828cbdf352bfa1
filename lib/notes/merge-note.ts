import { changeNote } from './change-note';
import { MAX_TAGS, type Note } from './note';
import { type NewRevision, NOTE_FIELDS } from './revision';

/** One note out of two with the same id, and what it no longer says. */
export interface Merged {
  note: Note;
  kept: NewRevision[];
}

/**
 * Puts two copies of a note together: where they differ the one that was edited later stands, and what
 * the other says is kept as a revision; tags of both are kept. Where they say the same, `kept` is empty
 * and the note is the first.
 */
export function mergeNote(mine: Note, theirs: Note): Merged {
  const [older, newer] = mine.edited >= theirs.edited ? [theirs, mine] : [mine, theirs];
  const wanted = Object.fromEntries(NOTE_FIELDS.map((field) => [field, newer[field]]));
  const tags = [...new Set([...mine.tags, ...theirs.tags])].slice(0, MAX_TAGS);
  const { write, kept } = changeNote(older, { ...wanted, tags }, {}, new Date(newer.edited));
  // Said again: what only the older one had is no change of it, and would not be in `write`.
  return { note: { ...mine, ...write, tags }, kept };
}
