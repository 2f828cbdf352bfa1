import { browser } from 'wxt/browser';
import { forgetPrivatePauses } from '../../lib/browser/private-pauses';
import { report } from '../../lib/browser/report';
import { plantCanary } from '../../lib/browser/store/canary';
import { Database } from '../../lib/browser/store/database';
import { eraseEverything } from '../../lib/browser/store/erase';
import { createStoredKeeper, type Keeper } from '../../lib/browser/store/keeper';
import { readOwnPacks } from '../../lib/browser/store/own-packs';
import { forgetSessionDismissals } from '../../lib/browser/store/session-dismissals';
import { createSessionKeeper, type SessionKeeper } from '../../lib/browser/store/session-keeper';
import { SnapshotDatabase, snapshotIfDue } from '../../lib/browser/store/snapshots';
import {
  dropSpare,
  dropSpares,
  keepSpare,
  rescueFromSpares,
  type Spare,
} from '../../lib/browser/store/spare-copies';
import { createTurns } from '../../lib/in-turn';
import { createOwnShelf, type OwnShelf } from './own-shelf';

/** All places in which something of the reader's is kept. */
export interface Store {
  db: Database;
  snapshots: SnapshotDatabase;
  /** On the disk. */
  kept: Keeper;
  /** For the session, from private windows. */
  session: SessionKeeper;
  /** The reader's own packs, as they are matched. */
  own: OwnShelf;
}

/** Opens nothing yet: the databases open with their first use. */
export function createStore(): Store {
  const db = new Database();
  const snapshots = new SnapshotDatabase();
  db.on('ready', (opened) => rescue(opened as Database), true);
  const kept = createStoredKeeper(db, spareInTurn);
  return { db, snapshots, kept, session: createSessionKeeper(), own: createOwnShelf(db) };
}

/** A store that lost its notes gets them back before anybody is told that there are none. */
async function rescue(db: Database): Promise<void> {
  try {
    await rescueFromSpares(db, new Date());
  } catch (error) {
    report(error, 'bringing notes back');
  }
}

const inLine = createTurns();

/** Keeps a copy of the reader's own packs as they stand. */
export async function keepOwnSpares({ db }: Store): Promise<void> {
  for (const pack of await readOwnPacks(db)) {
    await spareInTurn(`pack ${pack.info.id}`, { packs: [pack] });
  }
}

/** A copy that cannot be kept costs the note nothing: it is committed by then. One file at a time. */
function spareInTurn(id: string, spare: Spare | null): Promise<void> {
  const work = () => (spare ? keepSpare(id, spare) : dropSpare(id));
  return inLine(work).catch((error) => report(error, 'keeping a copy'));
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
    if (!windows.some(({ incognito }) => incognito))
      await Promise.all([session.forget(), forgetSessionDismissals(), forgetPrivatePauses()]);
  });
}

/** Deletes all that is kept, and begins with empty databases. */
export function erase({ db, snapshots }: Store): Promise<void> {
  // Behind a snapshot that is being taken: a connection that is closed while it opens would stay open
  // for good, and a database that is open somewhere cannot be deleted.
  return inTurn(async () => {
    await eraseEverything([db, snapshots], dropSpares);
    await Promise.all([db.open(), snapshots.open()]);
  });
}
