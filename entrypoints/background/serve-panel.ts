import { answer, isExtensionPage } from '../../lib/browser/transport';
import { panelToBackground } from '../../lib/messages';
import { describeLeftOut, describePacks, listNames, listPacks, nameOutlet } from './describe-packs';
import { describeTab } from './describe-tab';
import { inWords } from './in-words';
import { changeAndObey, lookAt } from './obey-settings';
import { pauseSite, resumeSite } from './pause';
import { answerDismissals } from './serve-dismissals';
import { answerNotes } from './serve-notes';
import { answerOwn } from './serve-own';
import { answerStore } from './serve-store';
import type { Store } from './store';

/** Answers the extension's own pages: the only ones that may change what is kept. */
export function servePanel(store: Store, setUp: () => Promise<void>): void {
  answer(panelToBackground, 'background', isExtensionPage, {
    ...inWords(answerNotes(store)),
    ...inWords(answerStore(store, setUp)),
    ...inWords(answerDismissals(store)),
    ...inWords(answerOwn(store)),
    describeTab: ({ tab }) => describeTab(tab),
    pauseSite: ({ host, tab }) => pauseSite(host, tab),
    resumeSite: ({ host, tab }) => resumeSite(host, tab),
    changeSettings: changeAndObey,
    lookAt: ({ tab }) => lookAt(tab),
    listPacks,
    findLeftOut: ({ packs, touched, url }) => describeLeftOut(packs, touched, url),
    describePacks: ({ packs }) => describePacks(packs),
    nameOutlet: ({ url }) => nameOutlet(url),
    listNames: () => listNames(),
  });
}
