import type { Draft } from '../../notes/draft';
import type { Note, NoteDraft } from '../../notes/note';
import type { NewRevision, NoteChange, Revision } from '../../notes/revision';
import type { Database } from './database';
import { dropDraft, readDrafts, saveDraft } from './drafts';
import {
  addNote,
  type ChangedNote,
  changeNote,
  createNote,
  deleteNote,
  hasNote,
  listNotes,
  listSomeNotes,
  restoreNote,
  type StoredChange,
} from './notes';
import { listRevisions, restoreRevision } from './revisions';
import { type Spares, spareIdOf } from './spare-copies';
import { isLostConnection } from './trouble';

/**
 * Where notes are kept: on the disk, or for the session of a private window. Each act resolves once
 * what it did is kept as well as that place keeps anything.
 */
export interface Keeper {
  saveNote(draft: NoteDraft, now: Date): Promise<Note>;
  changeNote(id: string, change: NoteChange, seen: NoteChange, now: Date): Promise<ChangedNote>;
  deleteNote(id: string, now: Date): Promise<Note | null>;
  restoreNote(id: string): Promise<Note>;
  hasNote(id: string): Promise<boolean>;
  /** All of a page, or of all pages, newest first. */
  listNotes(url: string | null): Promise<Note[]>;
  listRevisions(note: string): Promise<Revision[]>;
  restoreRevision(seq: number, now: Date): Promise<ChangedNote>;
  saveDraft(draft: Draft): Promise<void>;
  readDrafts(): Promise<Draft[]>;
  /** Tells whether there was one. */
  dropDraft(key: string): Promise<boolean>;
}

/** A place that may hold more than one message carries. */
export interface StoredKeeper extends Keeper {
  /** Those behind an id, or all, in the order of ids, as many as one message carries. */
  listSome(url: string | null, after: string | undefined): Promise<Note[]>;
}

/**
 * Keeps in the database, with a copy of each thing in `spares` before it is acknowledged. A connection
 * that was lost is opened again, once for each act.
 */
export function createStoredKeeper(
  db: Database,
  spares: Pick<Spares, 'keep' | 'drop'>,
): StoredKeeper {
  const once = <T>(work: () => Promise<T>) => withReopening(db, work);
  const spared = async (note: Note, revisions: NewRevision[] = []): Promise<Note> => {
    await spares.keep('note', note.id, note);
    for (const each of revisions) await spares.keep('revision', spareIdOf(each), each);
    return note;
  };
  const changed = async (work: Promise<StoredChange>): Promise<ChangedNote> => {
    const { note, overtaken, kept } = await work;
    await spared(note, kept);
    return { note, overtaken };
  };
  return {
    // The id is made before the first try: a second one cannot make a second note.
    saveNote: async (draft, now) => {
      const note = createNote(draft, now);
      return spared(await once(() => addNote(db, note)));
    },
    changeNote: (...change) => changed(once(() => changeNote(db, ...change))),
    deleteNote: async (id, now) => {
      const note = await once(() => deleteNote(db, id, now));
      if (!note) return null;
      await spares.drop('note', id);
      for (const each of await once(() => listRevisions(db, id)))
        await spares.drop('revision', spareIdOf(each));
      return note;
    },
    restoreNote: async (id) => {
      const note = await once(() => restoreNote(db, id));
      return spared(note, await once(() => listRevisions(db, id)));
    },
    hasNote: (id) => once(() => hasNote(db, id)),
    listNotes: (url) => once(() => listNotes(db, url)),
    listSome: (url, after) => once(() => listSomeNotes(db, url, after)),
    listRevisions: (note) => once(() => listRevisions(db, note)),
    restoreRevision: (seq, now) => changed(once(() => restoreRevision(db, seq, now))),
    saveDraft: async (draft) => {
      await once(() => saveDraft(db, draft));
      await spares.keep('draft', draft.key, draft);
    },
    readDrafts: () => once(() => readDrafts(db)),
    dropDraft: async (key) => {
      const isDropped = await once(() => dropDraft(db, key));
      if (isDropped) await spares.drop('draft', key);
      return isDropped;
    },
  };
}

/** Does the work, and once more over a new connection where the old one was closed under it. */
export async function withReopening<T>(db: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isLostConnection(error)) throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
    return work();
  }
}
