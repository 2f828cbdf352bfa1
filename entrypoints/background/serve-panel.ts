import { dismissMark, listDismissals, restoreDismissal } from '../../lib/browser/store/dismissals';
import { answer, isExtensionPage } from '../../lib/browser/transport';
import { panelToBackground } from '../../lib/messages';
import { aboutPack } from '../../lib/view/pack-about';
import { describeLeftOut, describePacks, listNames } from './describe-packs';
import { describeTab } from './describe-tab';
import { tellOfDismissals } from './dismissals-changed';
import { inWords } from './in-words';
import { loadKnowledge } from './knowledge';
import { changeAndObey, lookAt } from './obey-settings';
import { pauseSite, resumeSite } from './pause';
import { answerNotes } from './serve-notes';
import { answerStore } from './serve-store';
import type { Store } from './store';

/** Answers the extension's own pages: the only ones that may change what is kept. */
export function servePanel(store: Store, setUp: () => Promise<void>): void {
  answer(panelToBackground, 'background', isExtensionPage, {
    ...inWords(answerNotes(store)),
    ...inWords(answerStore(store, setUp)),
    describeTab: ({ tab }) => describeTab(tab),
    pauseSite: ({ host }) => pauseSite(host),
    resumeSite: ({ host }) => resumeSite(host),
    changeSettings: changeAndObey,
    lookAt: ({ tab }) => lookAt(tab),
    listPacks: async () => (await loadKnowledge()).lookup.packs.map(aboutPack),
    findLeftOut: ({ packs, touched, url }) => describeLeftOut(packs, touched, url),
    describePacks: ({ packs }) => describePacks(packs),
    listNames: () => listNames(),
    dismissMark: async (mark) => {
      const dismissal = await dismissMark(store.db, mark, new Date());
      await tellOfDismissals();
      return dismissal;
    },
    restoreDismissal: async ({ id }) => {
      await restoreDismissal(store.db, id);
      await tellOfDismissals();
    },
    listDismissals: () => listDismissals(store.db),
  });
}
