import { browser } from 'wxt/browser';
import type { Database } from '../../lib/browser/store/database';
import { listNotedPages } from '../../lib/browser/store/notes';
import { compileNames } from '../../lib/gate/compile-names';
import { hashKey } from '../../lib/page/page-key';
import { readVocabulary } from './knowledge';

/** Compiles the names of all packs to where the gate reads them without waking anybody. */
export async function storeGateNames(): Promise<void> {
  await browser.storage.local.set({ gateNames: compileNames(await readVocabulary()) });
}

/** Tells the gate which pages have notes: by number, so that no address lies about a second time. */
export async function storeNotedPages(db: Database): Promise<void> {
  const pages = await listNotedPages(db);
  await browser.storage.local.set({ notedPages: pages.map(hashKey) });
}
