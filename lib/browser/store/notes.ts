import * as v from 'valibot';
import { cutList, HELPING } from '../../helpings';
import { byNewest } from '../../notes/by-newest';
import { changeNote as applyChange } from '../../notes/change-note';
import { type Note, type NoteDraft, noteDraft, PLAIN } from '../../notes/note';
import type { NewRevision, NoteChange, NoteField } from '../../notes/revision';
import { pageKey } from '../../page/page-key';
import type { Database, StoredNote } from './database';
import { rememberPage } from './pages';
import { SCHEMA } from './schema';

/** How long a deleted note can be called back: a day, so that "undo" also works after lunch. */
const KEPT_AFTER_DELETION_MS = 24 * 60 * 60 * 1000;

/** A note after a change, and the fields that somebody else had changed in between. */
export interface ChangedNote {
  note: Note;
  overtaken: NoteField[];
}

/** The same with what was kept of what its fields held before. */
export interface StoredChange extends ChangedNote {
  kept: NewRevision[];
}

/** A note as it will be kept, with an id of its own. */
export function createNote(draft: NoteDraft, now: Date): Note {
  const time = now.toISOString();
  const page = pageKey(draft.url);
  const id = crypto.randomUUID();
  return { ...v.parse(noteDraft, draft), id, page, created: time, edited: time };
}

/**
 * Keeps a note and its page. As everything below it resolves only after its transaction has committed;
 * `now` is the caller's clock. To keep the same note twice is to keep it once.
 */
export async function addNote(db: Database, note: Note): Promise<Note> {
  await db.transaction('rw', db.notes, db.pages, async () => {
    await rememberPage(db, note, note.created);
    await db.notes.put({ ...note, schema: SCHEMA });
  });
  return note;
}

export function saveNote(db: Database, draft: NoteDraft, now: Date): Promise<Note> {
  return addNote(db, createNote(draft, now));
}

/**
 * Changes some fields of a note and no other, so that two who change different fields at once both
 * have their way; see `changeNote` of `lib/notes` for the same field. Throws where the note was deleted
 * or never was.
 */
export function changeNote(
  db: Database,
  id: string,
  change: NoteChange,
  seen: NoteChange,
  now: Date,
): Promise<StoredChange> {
  return db.transaction('rw', db.notes, db.revisions, db.standings, async () => {
    const note = await standing(db, id);
    const { write, kept, overtaken } = applyChange(toNote(note), change, seen, now);
    if (kept.length) await db.revisions.bulkAdd(kept);
    await db.notes.update(id, { ...write, schema: SCHEMA });
    // Where another passage stands its page will tell when it is read again.
    if (write.target !== undefined) await db.standings.delete(id);
    return { note: toNote({ ...note, ...write }), overtaken, kept };
  });
}

/** Deletes a note so that `restoreNote` brings it back; a note that is gone already stays so. */
export async function deleteNote(db: Database, id: string, now: Date): Promise<Note | null> {
  return db.transaction('rw', db.notes, async () => {
    const note = await db.notes.get(id);
    if (!note) return null;
    await db.notes.update(id, { deleted: now.toISOString(), schema: SCHEMA });
    return toNote(note);
  });
}

/** The note as it stood before it was deleted. Throws where it can no longer be called back. */
export function restoreNote(db: Database, id: string): Promise<Note> {
  return db.transaction('rw', db.notes, async () => {
    const note = await db.notes.get(id);
    if (!note) throw missing(id);
    await db.notes.update(id, { deleted: undefined, schema: SCHEMA });
    return toNote(note);
  });
}

/** Whether a note is kept here, deleted or not. */
export async function hasNote(db: Database, id: string): Promise<boolean> {
  return (await db.notes.where('id').equals(id).count()) > 0;
}

/** Notes of a page, or of all pages for null, newest first. */
export async function listNotes(db: Database, url: string | null): Promise<Note[]> {
  const table = url === null ? db.notes : db.notes.where('page').equals(pageKey(url));
  const notes = (await table.toArray()).filter(({ deleted }) => !deleted);
  return notes.sort(byNewest).map(toNote);
}

/** Read at once, before it is known what they weigh; and sent at once, however light. */
const AT_ONCE = 50;
const MOST_SENT = 1000;

/** The next notes of a page, or of all, in the order of their ids: as many as one message carries. */
export async function listSomeNotes(
  db: Database,
  url: string | null,
  after: string | undefined,
): Promise<Note[]> {
  const found: Note[] = [];
  let last = after;
  for (let weight = 0; weight < HELPING && found.length < MOST_SENT; ) {
    const rows = await listNext(db, url, last);
    const notes = rows.filter(({ deleted }) => !deleted).map(toNote);
    found.push(...notes);
    weight += JSON.stringify(notes).length;
    if (rows.length < AT_ONCE) break;
    last = rows.at(-1)!.id;
  }
  return cutList(found)[0]!;
}

/** Deleted ones are among them: a filter would have the database hand over its rows one by one. */
function listNext(db: Database, url: string | null, after: string | undefined) {
  if (url !== null) {
    const ofPage = db.notes.where('page').equals(pageKey(url));
    return ofPage
      .and(({ id }) => after === undefined || id > after)
      .limit(AT_ONCE)
      .toArray();
  }
  const ids = db.notes.where('id');
  const behind = after === undefined ? ids.aboveOrEqual('') : ids.above(after);
  return behind.limit(AT_ONCE).toArray();
}

/** Addresses (as `pageKey` gives them) of the pages that have notes. Reads no note but deleted ones. */
export async function listNotedPages(db: Database): Promise<string[]> {
  return db.transaction('r', db.notes, async () => {
    const pages = (await db.notes.orderBy('page').uniqueKeys()) as string[];
    const deleted = await db.notes.where('deleted').above('').toArray();
    const maybeEmpty = new Set(deleted.map(({ page }) => page));
    const empty = new Set<string>();
    for (const page of maybeEmpty) {
      const all = await db.notes.where('page').equals(page).count();
      if (all === deleted.filter((note) => note.page === page).length) empty.add(page);
    }
    return pages.filter((page) => !empty.has(page));
  });
}

/** Removes what was deleted too long ago to be called back, with all that was kept of it. */
export async function forgetDeleted(db: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_AFTER_DELETION_MS).toISOString();
  await db.transaction(
    'rw',
    [db.notes, db.revisions, db.drafts, db.pages, db.standings],
    async () => {
      const gone = db.notes.where('deleted').below(before);
      const ids = await gone.primaryKeys();
      if (!ids.length) return;
      await gone.delete();
      await db.revisions.where('note').anyOf(ids).delete();
      await db.drafts.bulkDelete(ids);
      await db.standings.bulkDelete(ids);
      const left = new Set(await db.notes.orderBy('page').uniqueKeys());
      await db.pages.filter(({ key }) => !left.has(key)).delete();
    },
  );
}

/** A note without what only the store knows of it. */
export function toNote({ deleted: _, schema: __, ...note }: StoredNote): Note {
  return { ...PLAIN, ...note };
}

/** What a reader is told who asks for a note that is gone. */
export function missing(id: string): Error {
  return new Error(`There is no note ${id}`);
}

async function standing(db: Database, id: string): Promise<StoredNote> {
  const note = await db.notes.get(id);
  if (!note || note.deleted) throw missing(id);
  return note;
}
