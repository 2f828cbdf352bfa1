import { browser } from 'wxt/browser';
import { readSettings } from '../../lib/browser/settings';
import type { Database } from '../../lib/browser/store/database';
import { broadcast, createTabSender } from '../../lib/browser/transport';
import { backgroundToPage, backgroundToPanel } from '../../lib/messages';
import { pageKey } from '../../lib/page/page-key';
import { type PageRule, ruleFor } from '../../lib/settings';
import { storeNotedPages } from './gate-names';
import { ensureReader, hostOf, WEB_PAGES } from './page-scripts';

/** Tells the gate's list, the open panels and the tabs that show the page. Nobody there is no error. */
export async function tellOfChange(db: Database, page: string): Promise<void> {
  await storeNotedPages(db);
  broadcast(backgroundToPanel, 'notesChanged', { page });
  const tabs = await browser.tabs.query({ url: WEB_PAGES });
  const showing = tabs.filter(({ url }) => url && pageKey(url) === page);
  const settings = await readSettings();
  await Promise.all(showing.map(({ id, url }) => repaint(id!, ruleFor(settings, hostOf(url!)))));
}

/** Where the page does not answer our code is brought there, if it may run by itself. */
async function repaint(tab: number, rule: PageRule): Promise<void> {
  const send = createTabSender(backgroundToPage, tab);
  const bring = () => (rule === 'run' ? ensureReader(tab) : undefined);
  await send('notesChanged', {}).catch(bring);
}
