import { browser } from 'wxt/browser';
import { settingsIn } from '../../lib/browser/private-pauses';
import { broadcast, createTabSender } from '../../lib/browser/transport';
import { backgroundToPage, backgroundToPanel, type Note } from '../../lib/messages';
import { pageKey } from '../../lib/page/page-key';
import { type PageRule, ruleFor } from '../../lib/settings';
import { storeNotedPages } from './gate-names';
import { ensureReader, hostOf, WEB_PAGES } from './page-scripts';
import { keepSafe, type Store } from './store';

/**
 * Tells the gate's list, the open panels and the tabs that show a note's page. Nobody there is no error.
 * A note of the session is on no list that is kept.
 */
export async function tellOfChange(store: Store, { id, page }: Note): Promise<void> {
  if (!(await store.session.hasNote(id))) {
    keepSafe(store);
    await storeNotedPages(store.db);
  }
  broadcast(backgroundToPanel, 'notesChanged', { page });
  await repaintAll(page);
}

/** Has notes painted anew in the tabs that show a page, or in all. */
export async function repaintAll(page?: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: WEB_PAGES });
  const showing = tabs.filter(({ url }) => url && (!page || pageKey(url) === page));
  await Promise.all(
    showing.map(async (tab) => repaint(tab.id!, ruleFor(await settingsIn(tab), hostOf(tab.url!)))),
  );
}

/** Where the page does not answer our code is brought there, if it may run by itself. */
async function repaint(tab: number, rule: PageRule): Promise<void> {
  const send = createTabSender(backgroundToPage, tab);
  const bring = () => (rule === 'run' ? ensureReader(tab) : undefined);
  await send('notesChanged', {}).catch(bring);
}
