import type { Database } from '../../lib/browser/store/database';
import { dismissMark, listDismissals, restoreDismissal } from '../../lib/browser/store/dismissals';
import {
  deleteNote,
  editNote,
  listNotes,
  restoreNote,
  saveNote,
} from '../../lib/browser/store/notes';
import { answer, isExtensionPage } from '../../lib/browser/transport';
import { panelToBackground } from '../../lib/messages';
import { aboutPack } from '../../lib/view/pack-about';
import { describeLeftOut, describePacks, listNames } from './describe-packs';
import { describeTab } from './describe-tab';
import { tellOfDismissals } from './dismissals-changed';
import { loadKnowledge } from './knowledge';
import { noteSelection } from './note-selection';
import { tellOfChange } from './notes-changed';
import { changeAndObey, lookAt } from './obey-settings';
import { pauseSite, resumeSite } from './pause';

/** Answers the extension's own pages: the only ones that may change what is kept. */
export function servePanel(db: Database): void {
  const changed = async <T extends { page: string }>(note: T): Promise<T> => {
    await tellOfChange(db, note.page);
    return note;
  };
  answer(panelToBackground, 'background', isExtensionPage, {
    describeTab: ({ tab }) => describeTab(tab),
    saveNote: async (draft) => changed(await saveNote(db, draft, new Date())),
    saveSelection: ({ tab }) => noteSelection(db, tab),
    editNote: async ({ id, body }) => changed(await editNote(db, id, body, new Date())),
    deleteNote: async ({ id }) => {
      const note = await deleteNote(db, id, new Date());
      if (note) await changed(note);
    },
    restoreNote: async ({ id }) => changed(await restoreNote(db, id)),
    listNotes: ({ url }) => listNotes(db, url),
    pauseSite: ({ host }) => pauseSite(host),
    resumeSite: ({ host }) => resumeSite(host),
    changeSettings: changeAndObey,
    lookAt: ({ tab }) => lookAt(tab),
    listPacks: async () => (await loadKnowledge()).lookup.packs.map(aboutPack),
    findLeftOut: ({ packs, touched, url }) => describeLeftOut(packs, touched, url),
    describePacks: ({ packs }) => describePacks(packs),
    listNames: () => listNames(),
    dismissMark: async (mark) => {
      const dismissal = await dismissMark(db, mark, new Date());
      await tellOfDismissals();
      return dismissal;
    },
    restoreDismissal: async ({ id }) => {
      await restoreDismissal(db, id);
      await tellOfDismissals();
    },
    listDismissals: () => listDismissals(db),
  });
}
