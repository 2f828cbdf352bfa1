import type { Draft } from '../../notes/draft';
import type { Note, NoteDraft } from '../../notes/note';
import type { NoteChange, Revision } from '../../notes/revision';
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
  restoreNote,
} from './notes';
import { listRevisions, restoreRevision } from './revisions';
import type { Spare } from './spare-copies';
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
  listNotes(url: string | null): Promise<Note[]>;
  listRevisions(note: string): Promise<Revision[]>;
  restoreRevision(seq: number, now: Date): Promise<ChangedNote>;
  saveDraft(draft: Draft): Promise<void>;
  readDrafts(): Promise<Draft[]>;
  /** Tells whether there was one. */
  dropDraft(key: string): Promise<boolean>;
}

/** What is told of each thing that was committed, before it is acknowledged; null for what is gone. */
export type Spares = (id: string, spare: Spare | null) => Promise<void>;

/**
 * Keeps in the database, with a copy in `spares`. A connection that was lost is opened again, once for
 * each act.
 */
export function createStoredKeeper(db: Database, spares: Spares): Keeper {
  const once = <T>(work: () => Promise<T>) => withReopening(db, work);
  const spared = async (note: Note): Promise<Note> => {
    await spares(note.id, { notes: [note] });
    return note;
  };
  const changed = async (work: Promise<ChangedNote>): Promise<ChangedNote> => {
    const result = await work;
    await spared(result.note);
    return result;
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
      await spares(id, null);
      return note;
    },
    restoreNote: async (id) => spared(await once(() => restoreNote(db, id))),
    hasNote: (id) => once(() => hasNote(db, id)),
    listNotes: (url) => once(() => listNotes(db, url)),
    listRevisions: (note) => once(() => listRevisions(db, note)),
    restoreRevision: (seq, now) => changed(once(() => restoreRevision(db, seq, now))),
    saveDraft: async (draft) => {
      await once(() => saveDraft(db, draft));
      await spares(`draft ${draft.key}`, { drafts: [draft] });
    },
    readDrafts: () => once(() => readDrafts(db)),
    dropDraft: async (key) => {
      const isDropped = await once(() => dropDraft(db, key));
      await spares(`draft ${key}`, null);
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
