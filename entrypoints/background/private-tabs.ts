import { browser } from 'wxt/browser';
import type { Keeper } from '../../lib/browser/store/keeper';
import { pageKey } from '../../lib/page/page-key';
import type { Store } from './store';

/** Where what is written about a page belongs: on the disk only if no private window is in play. */
export async function keeperFor(store: Store, tab?: number, url?: string): Promise<Keeper> {
  return (await isPrivate(tab, url)) ? store.session : store.kept;
}

/** Where a note lies. */
export async function keeperOf(store: Store, note: string): Promise<Keeper> {
  return (await store.session.hasNote(note)) ? store.session : store.kept;
}

/** A tab tells for itself. Without one a page is private where private windows alone show it. */
export async function isPrivate(tab?: number, url?: string): Promise<boolean> {
  if (tab !== undefined) return (await browser.tabs.get(tab)).incognito;
  if (url === undefined) return false;
  const tabs = await browser.tabs.query({});
  const showing = tabs.filter((one) => one.url && pageKey(one.url) === pageKey(url));
  return showing.length > 0 && showing.every(({ incognito }) => incognito);
}
