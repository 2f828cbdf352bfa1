import { browser } from 'wxt/browser';
import { readSettings } from '../../lib/browser/settings';
import type { Database } from '../../lib/browser/store/database';
import { listNotedPages } from '../../lib/browser/store/notes';
import { compileNames } from '../../lib/gate/compile-names';
import { createTurns } from '../../lib/in-turn';
import { hashKey } from '../../lib/page/page-key';
import { readVocabulary } from './knowledge';

const inTurn = createTurns();

/**
 * Compiles the names of all packs that are switched on to where the gate reads them without waking
 * anybody.
 */
export function storeGateNames(): Promise<void> {
  return inTurn(async () => {
    const { packsOff } = await readSettings();
    const packs = (await readVocabulary()).filter(({ info }) => !packsOff.includes(info.id));
    await browser.storage.local.set({ gateNames: compileNames(packs) });
  });
}

/** Tells the gate which pages have notes: by number, so that no address lies about a second time. */
export async function storeNotedPages(db: Database): Promise<void> {
  const pages = await listNotedPages(db);
  await browser.storage.local.set({ notedPages: pages.map(hashKey) });
}
