import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { createTurns } from '../../in-turn';
import { changeNote } from '../../notes/change-note';
import { type Draft, draft } from '../../notes/draft';
import { note } from '../../notes/note';
import { type NewRevision, newRevision, type Revision } from '../../notes/revision';
import { pageKey } from '../../page/page-key';
import type { Keeper } from './keeper';
import { createNote, missing } from './notes';

const KEY = 'privateNotes';

const deletable = v.object({ ...note.entries, deleted: v.optional(v.boolean()) });
const contents = v.object({
  notes: v.array(deletable),
  revisions: v.array(newRevision),
  drafts: v.array(draft),
});
type Contents = v.InferOutput<typeof contents>;

export interface SessionKeeper extends Keeper {
  /** Forgets all: the last private window is gone. */
  forget(): Promise<void>;
}

/**
 * Keeps for this session of the browser only: in `storage.session`, which is memory. It outlives a
 * background that was stopped, and no end of the browser.
 */
export function createSessionKeeper(): SessionKeeper {
  const inTurn = createTurns();
  const change = <T>(act: (contents: Contents) => T) =>
    inTurn(async () => {
      const found = await read();
      const result = act(found);
      await browser.storage.session.set({ [KEY]: found });
      return result;
    });
  const look = <T>(act: (contents: Contents) => T) => inTurn(async () => act(await read()));

  return {
    saveNote: (noteDraft, now) =>
      change(({ notes }) => {
        const made = createNote(noteDraft, now);
        notes.push(made);
        return made;
      }),
    changeNote: (id, wanted, seen, now) => change((all) => changeIn(all, id, wanted, seen, now)),
    deleteNote: (id) =>
      change(({ notes }) => {
        const found = notes.find((note) => note.id === id);
        if (found) found.deleted = true;
        return found ? plain(found) : null;
      }),
    restoreNote: (id) =>
      change(({ notes }) => {
        const found = notes.find((note) => note.id === id);
        if (!found) throw missing(id);
        delete found.deleted;
        return plain(found);
      }),
    hasNote: (id) => look(({ notes }) => notes.some((note) => note.id === id)),
    listNotes: (url) =>
      look(({ notes }) =>
        notes
          .filter(({ deleted, page }) => !deleted && (url === null || page === pageKey(url)))
          .map(plain)
          .reverse(),
      ),
    listRevisions: (note) => look(({ revisions }) => numbered(revisions, note).reverse()),
    restoreRevision: (seq, now) =>
      change((all) => {
        const revision = all.revisions[seq];
        if (!revision) throw missing(`with an earlier version ${seq}`);
        return changeIn(all, revision.note, { [revision.field]: revision.value }, {}, now);
      }),
    saveDraft: (made) =>
      change(({ drafts }) => {
        remove(drafts, made.key);
        drafts.unshift(made);
      }),
    readDrafts: () => look(({ drafts }) => drafts),
    dropDraft: (key) => change(({ drafts }) => remove(drafts, key)),
    forget: () => inTurn(() => browser.storage.session.remove(KEY)),
  };
}

function changeIn(
  { notes, revisions }: Contents,
  id: string,
  ...[wanted, seen, now]: Tail<Parameters<typeof changeNote>>
) {
  const found = notes.find((note) => note.id === id && !note.deleted);
  if (!found) throw missing(id);
  const { write, kept, overtaken } = changeNote(plain(found), wanted, seen, now);
  Object.assign(found, write);
  revisions.push(...kept);
  return { note: plain(found), overtaken };
}

type Tail<T extends unknown[]> = T extends [unknown, ...infer Rest] ? Rest : never;

function plain({ deleted: _, ...note }: Contents['notes'][number]) {
  return note;
}

/** Nothing is taken out of the list, so that a place in it names a revision. */
function numbered(revisions: NewRevision[], note: string): Revision[] {
  return revisions
    .map((revision, seq) => ({ ...revision, seq }))
    .filter((one) => one.note === note);
}

function remove(drafts: Draft[], key: string): boolean {
  const at = drafts.findIndex((draft) => draft.key === key);
  if (at >= 0) drafts.splice(at, 1);
  return at >= 0;
}

async function read(): Promise<Contents> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  const { success, output } = v.safeParse(contents, stored);
  return success ? output : { notes: [], revisions: [], drafts: [] };
}
