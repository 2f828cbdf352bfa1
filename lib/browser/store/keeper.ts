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

/** Keeps in the database. A connection that was lost is opened again, once for each act. */
export function createStoredKeeper(db: Database): Keeper {
  const once = <T>(work: () => Promise<T>) => withReopening(db, work);
  return {
    // The id is made before the first try: a second one cannot make a second note.
    saveNote: (draft, now) => {
      const note = createNote(draft, now);
      return once(() => addNote(db, note));
    },
    changeNote: (...change) => once(() => changeNote(db, ...change)),
    deleteNote: (id, now) => once(() => deleteNote(db, id, now)),
    restoreNote: (id) => once(() => restoreNote(db, id)),
    hasNote: (id) => once(() => hasNote(db, id)),
    listNotes: (url) => once(() => listNotes(db, url)),
    listRevisions: (note) => once(() => listRevisions(db, note)),
    restoreRevision: (seq, now) => once(() => restoreRevision(db, seq, now)),
    saveDraft: (draft) => once(() => saveDraft(db, draft)),
    readDrafts: () => once(() => readDrafts(db)),
    dropDraft: (key) => once(() => dropDraft(db, key)),
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
