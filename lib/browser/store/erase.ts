import Dexie from 'dexie';
import { browser } from 'wxt/browser';

/** Said in `storage.local` while everything is being deleted, so that a stop in between is made good. */
const MARK = 'erasing';

/**
 * Removes all that the reader has made or set: every database of the extension, and all of its storage.
 * `connections` are closed first, copies in files go too; whoever wants to keep something again opens them anew.
 */
export async function eraseEverything(
  connections: Dexie[],
  dropSpares: () => Promise<void>,
): Promise<void> {
  await browser.storage.local.set({ [MARK]: true });
  for (const connection of connections) connection.close();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  await dropSpares();
  await browser.storage.session.clear();
  // Last, since the mark lies there.
  await browser.storage.local.clear();
}

/** Whether an earlier deletion was stopped before its end. */
export async function isHalfErased(): Promise<boolean> {
  return MARK in (await browser.storage.local.get(MARK));
}
