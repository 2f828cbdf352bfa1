import { canonicalJson, hashOf } from './canonical';
import { EMPTY, type Library } from './library';

/** What the file says that it is. */
export const BACKUP_FORMAT = 'sidelight-backup';
/** Grows when what a backup holds changes its shape. Older ones stay readable. */
export const BACKUP_SCHEMA = 1;

/**
 * Everything that was given, as a file from which `readImport` makes the same again. `sha256` is that
 * of the content's canonical JSON: half a file, or one with a letter changed, is known for what it is.
 */
export function writeBackup(library: Library, now: Date): string {
  const { revisions } = partOf(library, library.notes);
  const content = { ...library, revisions };
  return canonicalJson({
    format: BACKUP_FORMAT,
    schema: BACKUP_SCHEMA,
    created: now.toISOString(),
    sha256: hashOf(content),
    content,
  });
}

/** The part of a library that belongs to some of its notes, for a backup of one page. */
export function partOf(library: Library, notes: Library['notes']): Library {
  const ids = new Set(notes.map(({ id }) => id));
  const revisions = library.revisions.filter(({ note }) => ids.has(note));
  return { ...EMPTY, notes, revisions };
}
