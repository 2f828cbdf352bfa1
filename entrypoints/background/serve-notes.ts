import type { ChangedNote } from '../../lib/browser/store/notes';
import { listStandings } from '../../lib/browser/store/standings';
import type { Handlers } from '../../lib/browser/transport';
import type { Note, panelToNotes } from '../../lib/messages';
import type { Draft } from '../../lib/notes/draft';
import { noteSelection, readSelection } from './note-selection';
import { tellOfChange } from './notes-changed';
import { isPrivate, keeperFor, keeperOf } from './private-tabs';
import type { Store } from './store';

/** Answers what extension pages ask of notes, their earlier versions, and drafts. */
export function answerNotes(store: Store): Handlers<typeof panelToNotes> {
  const told = async (note: Note): Promise<Note> => {
    await tellOfChange(store, note);
    return note;
  };
  const toldOf = async (changed: ChangedNote): Promise<ChangedNote> => {
    await told(changed.note);
    return changed;
  };
  return {
    saveNote: async ({ tab, ...draft }) => {
      const keeper = await keeperFor(store, tab, draft.url);
      return told(await keeper.saveNote(draft, new Date()));
    },
    saveSelection: ({ tab }) => noteSelection(store, tab),
    readSelection: ({ tab }) => readSelection(tab),
    changeNote: async ({ id, change, seen }) => {
      const keeper = await keeperOf(store, id);
      return toldOf(await keeper.changeNote(id, change, seen, new Date()));
    },
    deleteNote: async ({ id }) => {
      const note = await (await keeperOf(store, id)).deleteNote(id, new Date());
      if (note) await told(note);
    },
    restoreNote: async ({ id }) => told(await (await keeperOf(store, id)).restoreNote(id)),
    listNotes: ({ url, tab, after }) => listSome(store, tab, url, after),
    listStandings: () => listStandings(store.db),
    listRevisions: async ({ note }) => (await keeperOf(store, note)).listRevisions(note),
    restoreRevision: async ({ note, seq }) => {
      const keeper = await keeperOf(store, note);
      return toldOf(await keeper.restoreRevision(seq, new Date()));
    },
    saveDraft: async ({ key, body, tab }) => {
      const isOfPrivate = await store.session.hasNote(key);
      const keeper = isOfPrivate ? store.session : await keeperFor(store, tab);
      await keeper.saveDraft({ key, body, saved: new Date().toISOString() });
    },
    readDrafts: ({ tab }) => readDrafts(store, tab),
    // A draft may have been begun in either; where the disk is out of reach there is none on it.
    dropDraft: async ({ key }) => {
      const isDropped = await store.session.dropDraft(key);
      if (!isDropped) await store.kept.dropDraft(key);
    },
  };
}

/**
 * Beside a private tab what is kept for the session comes first. There the disk may be out of reach
 * ("never remember history"): then the session is all there is.
 */
async function listSome(
  { kept, session }: Store,
  tab: number | undefined,
  url: string | null,
  after: string | undefined,
): Promise<Note[]> {
  if (!(await isPrivate(tab))) return kept.listSome(url, after);
  const stored = await kept.listSome(url, after).catch(() => []);
  return after === undefined ? [...(await session.listNotes(url)), ...stored] : stored;
}

/** As with notes. */
async function readDrafts({ kept, session }: Store, tab: number | undefined): Promise<Draft[]> {
  if (!(await isPrivate(tab))) return kept.readDrafts();
  const stored = await kept.readDrafts().catch(() => []);
  return [...(await session.readDrafts()), ...stored];
}
