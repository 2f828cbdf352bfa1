import * as v from 'valibot';
import type { Note } from '../../messages';
import { type NoteDraft, noteDraft, PLAIN } from '../../notes/note';
import { pageKey } from '../../page/page-key';
import type { Database, StoredNote } from './database';

/** How long a deleted note can be called back: a day, so that "undo" also works after lunch. */
const KEPT_AFTER_DELETION_MS = 24 * 60 * 60 * 1000;

/** Everything below resolves only after its transaction has committed. `now` is the caller's clock. */
export async function saveNote(db: Database, draft: NoteDraft, now: Date): Promise<Note> {
  const time = now.toISOString();
  const note: StoredNote = {
    ...v.parse(noteDraft, draft),
    id: crypto.randomUUID(),
    page: pageKey(draft.url),
    created: time,
    edited: time,
  };
  await db.transaction('rw', db.notes, () => db.notes.add(note));
  return note;
}

/** The note with its new text. Throws where it was deleted or never was. */
export function editNote(db: Database, id: string, body: string, now: Date): Promise<Note> {
  return change(db, id, (note) => ({ ...note, body, edited: now.toISOString() }));
}

/** Deletes a note so that `restoreNote` brings it back; a note that is gone already stays so. */
export async function deleteNote(db: Database, id: string, now: Date): Promise<Note | null> {
  return db.transaction('rw', db.notes, async () => {
    const note = await db.notes.get(id);
    if (!note) return null;
    await db.notes.put({ ...note, deleted: now.toISOString() });
    return toNote(note);
  });
}

/** The note as it stood before it was deleted. Throws where it can no longer be called back. */
export function restoreNote(db: Database, id: string): Promise<Note> {
  return change(db, id, ({ deleted: _, ...note }) => note, true);
}

/** Notes of a page, or of all pages for null, newest first. */
export async function listNotes(db: Database, url: string | null): Promise<Note[]> {
  const table = url === null ? db.notes : db.notes.where('page').equals(pageKey(url));
  const notes = await table.filter(({ deleted }) => !deleted).toArray();
  return notes.sort((a, b) => b.created.localeCompare(a.created)).map(toNote);
}

/** Addresses (as `pageKey` gives them) of the pages that have notes. */
export async function listNotedPages(db: Database): Promise<string[]> {
  const notes = await db.notes.filter(({ deleted }) => !deleted).toArray();
  return [...new Set(notes.map(({ page }) => page))];
}

/** Removes what was deleted too long ago to be called back. */
export async function forgetDeleted(db: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_AFTER_DELETION_MS).toISOString();
  await db.transaction('rw', db.notes, () => db.notes.where('deleted').below(before).delete());
}

function change(
  db: Database,
  id: string,
  make: (note: StoredNote) => StoredNote,
  alsoDeleted = false,
): Promise<Note> {
  return db.transaction('rw', db.notes, async () => {
    const note = await db.notes.get(id);
    if (!note || (note.deleted && !alsoDeleted)) throw new Error(`There is no note ${id}`);
    const changed = make(note);
    await db.notes.put(changed);
    return toNote(changed);
  });
}

function toNote({ deleted: _, ...note }: StoredNote): Note {
  return { ...PLAIN, ...note };
}
