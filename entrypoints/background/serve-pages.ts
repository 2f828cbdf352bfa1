import { answer, isPage } from '../../lib/browser/transport';
import { pageToBackground } from '../../lib/messages';
import { showState } from './badge';
import { matchPage } from './match-page';
import { notesFor } from './notes-for';
import { mayStay } from './obey-settings';
import { openPanel } from './open-panel';
import { insertSheet, startReader, startScan, stopIn } from './page-scripts';
import { placeOwnNotes } from './place-notes';
import type { Store } from './store';

/** Answers the scripts on pages. They can ask for their own page's things only, and change nothing. */
export function servePages(store: Store): void {
  answer(pageToBackground, 'background', isPage, {
    gateCalled: async (_, sender) => {
      if (await mayStay(sender)) await startScan(sender);
      else await stopIn(sender.tab!.id!);
    },
    gateOpened: async (_, sender) => {
      if (await mayStay(sender)) await startReader(sender);
      else await stopIn(sender.tab!.id!);
    },
    pageReturned: async (_, sender) => {
      if (!(await mayStay(sender))) await stopIn(sender.tab!.id!);
    },
    marksWanted: async (_, sender) => insertSheet(sender),
    hasOwnNotes: async (_, sender) => (await notesFor(store, sender)).length > 0,
    anchorOwnNotes: ({ text }, sender) => placeOwnNotes(store, text, sender),
    marksPainted: async ({ count, level }, { tab }) => showState(tab!.id!, level, count),
    pageUnreadable: async (_, { tab }) => showState(tab!.id!, 'unreadable'),
    sentenceChosen: async (_, { tab }) => openPanel(tab!),
    matchSentences: ({ sentences, gate }, { url, tab }) =>
      matchPage(store, sentences, gate, { url, isPrivatePage: tab?.incognito ?? false }),
  });
}
