import { browser } from 'wxt/browser';
import { readSettings } from '../../lib/browser/settings';
import type { Database } from '../../lib/browser/store/database';
import { listNotedPages } from '../../lib/browser/store/notes';
import type { GateCalls } from '../../lib/gate/called-packs';
import { compileGate } from '../../lib/gate/compile-names';
import { createTurns } from '../../lib/in-turn';
import { hashKey } from '../../lib/page/page-key';
import { readVocabulary } from './knowledge';

const inTurn = createTurns();

/** Where 0.1.0 kept the names of all packs together. */
const OLD_KEY = 'gateNames';

/**
 * Compiles the names of all packs that are switched on to where the gate reads them without waking
 * anybody: `gateSift`, which every page reads, `gateCalls` and `gateNames.<pack>`, which those read on
 * which the sift stops.
 */
export function storeGateNames(): Promise<void> {
  return inTurn(async () => {
    const { packsOff } = await readSettings();
    const packs = (await readVocabulary()).filter(({ info }) => !packsOff.includes(info.id));
    const { sift, calls, names } = compileGate(packs);
    // First, so that what is to go is still known where the browser stops this script in between.
    await removeStale(calls.packs);
    const own = [...names].map(([pack, of]) => [keyOf(pack), of]);
    const all = { gateSift: sift, gateCalls: calls, ...Object.fromEntries(own) };
    await browser.storage.local.set(all);
  });
}

/** Removes the names of packs that are switched off or have gone. */
async function removeStale(kept: string[]): Promise<void> {
  const stored = await browser.storage.local.get('gateCalls');
  const known = (stored.gateCalls as GateCalls | undefined)?.packs ?? [];
  const stale = known.filter((pack) => !kept.includes(pack)).map(keyOf);
  await browser.storage.local.remove([OLD_KEY, ...stale]);
}

function keyOf(pack: string): string {
  return `gateNames.${pack}`;
}

/** Tells the gate which pages have notes: by number, so that no address lies about a second time. */
export async function storeNotedPages(db: Database): Promise<void> {
  const pages = await listNotedPages(db);
  await browser.storage.local.set({ notedPages: pages.map(hashKey) });
}
