import { browser } from 'wxt/browser';
import { forgetPrivatePauses } from '../../lib/browser/private-pauses';
import { report } from '../../lib/browser/report';
import { plantCanary } from '../../lib/browser/store/canary';
import { Database } from '../../lib/browser/store/database';
import { eraseEverything } from '../../lib/browser/store/erase';
import { createStoredKeeper, type StoredKeeper } from '../../lib/browser/store/keeper';
import { readOwnPacks } from '../../lib/browser/store/own-packs';
import { forgetSessionDismissals } from '../../lib/browser/store/session-dismissals';
import { createSessionKeeper, type SessionKeeper } from '../../lib/browser/store/session-keeper';
import { SnapshotDatabase, snapshotIfDue } from '../../lib/browser/store/snapshots';
import { createSpares, type Spares } from '../../lib/browser/store/spare-copies';
import { createTurns } from '../../lib/in-turn';
import { createOwnShelf, type OwnShelf } from './own-shelf';

/** All places in which something of the reader's is kept. */
export interface Store {
  db: Database;
  snapshots: SnapshotDatabase;
  /** On the disk. */
  kept: StoredKeeper;
  /** For the session, from private windows. */
  session: SessionKeeper;
  /** The reader's own packs, as they are matched. */
  own: OwnShelf;
  /** Copies beside the databases. None of its acts fails: what is copied is committed by then. */
  spares: Spares;
}

/** Opens nothing yet: the databases open with their first use. */
export function createStore(): Store {
  const db = new Database();
  const snapshots = new SnapshotDatabase();
  const spares = reported(createSpares());
  // A store that lost its notes gets them back before anybody is told that there are none.
  db.on('ready', (opened) => spares.rescue(opened as Database, new Date()).then(() => {}), true);
  const kept = createStoredKeeper(db, spares);
  return { db, snapshots, kept, session: createSessionKeeper(), own: createOwnShelf(db), spares };
}

function reported(spares: Spares): Spares {
  const told = (work: Promise<void>) => work.catch((error) => report(error, 'keeping a copy'));
  return {
    keep: (...of) => told(spares.keep(...of)),
    drop: (...of) => told(spares.drop(...of)),
    renew: (...of) => told(spares.renew(...of)),
    rescue: (...of) =>
      spares.rescue(...of).catch((error) => {
        report(error, 'bringing notes back');
        return 0;
      }),
    dropAll: spares.dropAll,
  };
}

/** Keeps a copy of the reader's own packs as they stand. */
export async function keepOwnSpares({ db, spares }: Store): Promise<void> {
  for (const pack of await readOwnPacks(db)) await spares.keep('pack', pack.info.id, pack);
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
export function erase({ db, snapshots, spares }: Store): Promise<void> {
  // Behind a snapshot that is being taken: a connection that is closed while it opens would stay open
  // for good, and a database that is open somewhere cannot be deleted.
  return inTurn(async () => {
    await eraseEverything([db, snapshots], spares.dropAll);
    await Promise.all([db.open(), snapshots.open()]);
  });
}
