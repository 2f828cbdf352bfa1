import Dexie, { type EntityTable } from 'dexie';
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import type { MergeReport, Snapshot, StoreContents } from '../../notes/contents';
import type { Database } from './database';
import { mergeAll, readAll } from './merge';
import { readContents } from './read-contents';

interface SnapshotBody {
  made: string;
  /** JSON, gzipped: a tenth of the size, and its checksum tells of half a file. */
  bytes: Uint8Array;
}

/** So many are kept. */
const KEPT = 5;
/** Not more often than this. ms */
const INTERVAL_MS = 60 * 60 * 1000;

/** A second database: what goes wrong with the first one does not reach it. */
export class SnapshotDatabase extends Dexie {
  snapshots!: EntityTable<Snapshot, 'made'>;
  bodies!: EntityTable<SnapshotBody, 'made'>;

  constructor(name = 'sidelight-snapshots') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ snapshots: 'made', bodies: 'made' });
  }
}

/** Takes a snapshot if there is something to keep and the last one is old enough. Tells whether it did. */
export async function snapshotIfDue(
  db: Database,
  snapshots: SnapshotDatabase,
  now: Date,
): Promise<boolean> {
  const last = await snapshots.snapshots.orderBy('made').last();
  if (last && now.getTime() - Date.parse(last.made) < INTERVAL_MS) return false;
  return takeSnapshot(db, snapshots, now);
}

/** Takes a snapshot; not of an empty store, and not of one that is as it was. */
export async function takeSnapshot(
  db: Database,
  snapshots: SnapshotDatabase,
  now: Date,
): Promise<boolean> {
  const contents = await readAll(db);
  const bytes = gzipSync(strToU8(JSON.stringify(contents)), { level: 3, mtime: 0 });
  const last = await snapshots.bodies.orderBy('made').last();
  const isEmpty = !contents.notes.length && !contents.packs.length;
  if (isEmpty || (last && isEqual(last.bytes, bytes))) return false;
  const made = now.toISOString();
  await snapshots.transaction('rw', snapshots.snapshots, snapshots.bodies, async () => {
    await snapshots.bodies.put({ made, bytes });
    await snapshots.snapshots.put({ made, notes: contents.notes.length });
    const old = (await snapshots.snapshots.orderBy('made').primaryKeys()).slice(0, -KEPT);
    await snapshots.snapshots.bulkDelete(old);
    await snapshots.bodies.bulkDelete(old);
  });
  return true;
}

/** All snapshots, newest first. */
export function listSnapshots(snapshots: SnapshotDatabase): Promise<Snapshot[]> {
  return snapshots.snapshots.orderBy('made').reverse().toArray();
}

/** What a snapshot holds. Throws where there is none of that time, or where it is damaged. */
export async function openSnapshot(
  snapshots: SnapshotDatabase,
  made: string,
): Promise<StoreContents> {
  const body = await snapshots.bodies.get(made);
  if (!body) throw new Error(`There is no snapshot of ${made}`);
  return readContents(JSON.parse(strFromU8(gunzipSync(body.bytes))));
}

/** Brings back what a snapshot holds and the store does not; takes nothing away. */
export async function restoreSnapshot(
  db: Database,
  snapshots: SnapshotDatabase,
  made: string,
): Promise<MergeReport> {
  return mergeAll(db, await openSnapshot(snapshots, made));
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
