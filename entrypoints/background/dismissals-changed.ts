import { browser } from 'wxt/browser';
import { broadcast, createTabSender } from '../../lib/browser/transport';
import { backgroundToPage, backgroundToPanel } from '../../lib/messages';
import { WEB_PAGES } from './page-scripts';

/** Lets every open page match anew, and tells the extension's own pages. Where no reader runs is nothing to do. */
export async function tellOfDismissals(): Promise<void> {
  broadcast(backgroundToPanel, 'dismissalsChanged', {});
  const tabs = await browser.tabs.query({ url: WEB_PAGES });
  const open = tabs.filter(({ discarded }) => !discarded);
  await Promise.allSettled(
    open.map(({ id }) => createTabSender(backgroundToPage, id!)('dismissalsChanged', {})),
  );
}
