import { browser } from 'wxt/browser';
import type { Database } from '../../lib/browser/store/database';
import { broadcast, createTabSender } from '../../lib/browser/transport';
import { backgroundToPage, backgroundToPanel } from '../../lib/messages';
import { pageKey } from '../../lib/page/page-key';
import { storeNotedPages } from './gate-names';
import { ensureReader, WEB_PAGES } from './page-scripts';

/** Tells the gate's list, the open panels and the tabs that show the page. Nobody there is no error. */
export async function tellOfChange(db: Database, page: string): Promise<void> {
  await storeNotedPages(db);
  broadcast(backgroundToPanel, 'notesChanged', { page });
  const tabs = await browser.tabs.query({ url: WEB_PAGES });
  const showing = tabs.filter(({ url }) => url && pageKey(url) === page);
  await Promise.all(showing.map(({ id }) => repaint(id!)));
}

async function repaint(tab: number): Promise<void> {
  const send = createTabSender(backgroundToPage, tab);
  await send('notesChanged', {}).catch(() => ensureReader(tab));
}
