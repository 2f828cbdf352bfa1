import { browser } from 'wxt/browser';
import { report } from '../../lib/browser/report';
import { plantCanary } from '../../lib/browser/store/canary';
import { Database } from '../../lib/browser/store/database';
import { eraseEverything } from '../../lib/browser/store/erase';
import { createStoredKeeper, type Keeper } from '../../lib/browser/store/keeper';
import { createSessionKeeper, type SessionKeeper } from '../../lib/browser/store/session-keeper';
import { SnapshotDatabase, snapshotIfDue } from '../../lib/browser/store/snapshots';
import { createTurns } from '../../lib/in-turn';

/** All places in which something of the reader's is kept. */
export interface Store {
  db: Database;
  snapshots: SnapshotDatabase;
  /** On the disk. */
  kept: Keeper;
  /** For the session, from private windows. */
  session: SessionKeeper;
}

/** Opens nothing yet: the databases open with their first use. */
export function createStore(): Store {
  const db = new Database();
  const snapshots = new SnapshotDatabase();
  return { db, snapshots, kept: createStoredKeeper(db), session: createSessionKeeper() };
}

const inTurn = createTurns();

/** What keeps the store safe after something in it has changed. Nobody waits for it. */
export function keepSafe({ db, snapshots }: Store): void {
  inTurn(async () => {
    const canary = await plantCanary(db, new Date());
    // After a loss the last good snapshots are not rolled away.
    if (canary !== 'lost') await snapshotIfDue(db, snapshots, new Date());
  }).catch((error) => report(error, 'taking a snapshot'));
}

/** Forgets what was written in private windows when the last of them is closed. */
export function forgetPrivateWindows({ session }: Store): void {
  browser.windows.onRemoved.addListener(async () => {
    const windows = await browser.windows.getAll();
    if (!windows.some(({ incognito }) => incognito)) await session.forget();
  });
}

/** Deletes all that is kept, and begins with empty databases. */
export async function erase({ db, snapshots }: Store): Promise<void> {
  await eraseEverything([db, snapshots]);
  await Promise.all([db.open(), snapshots.open()]);
}
