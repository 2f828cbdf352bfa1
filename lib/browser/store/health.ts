import type { StoreCounts, StoreHealth } from '../../notes/contents';
import { checkCanary } from './canary';
import type { Database } from './database';
import { listSnapshots, type SnapshotDatabase } from './snapshots';

/** Looks at the store without changing it. Never rejects: what cannot be told is told as such. */
export async function describeStore(
  db: Database,
  snapshots: SnapshotDatabase,
): Promise<StoreHealth> {
  const [space, persisted, kept] = await Promise.all([
    ask(() => navigator.storage.estimate()),
    ask(() => navigator.storage.persisted()),
    listSnapshots(snapshots).catch(() => []),
  ]);
  const around = {
    snapshots: kept,
    usage: space?.usage ?? null,
    quota: space?.quota ?? null,
    persisted,
  };
  try {
    const [counts, canary, schema] = [await count(db), await checkCanary(db), await schemaOf(db)];
    return { failure: null, canary, schema, counts, ...around };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { failure, canary: 'none', schema: null, counts: null, ...around };
  }
}

/** Null also where the browser has nobody to ask: a missing method throws before there is a promise. */
async function ask<T>(question: () => Promise<T>): Promise<T | null> {
  try {
    return await question();
  } catch {
    return null;
  }
}

async function count(db: Database): Promise<StoreCounts> {
  const { notes, revisions, pages, drafts, damaged } = db;
  return db.transaction('r', [notes, revisions, pages, drafts, damaged], async () => {
    const deleted = await notes.where('deleted').above('').count();
    return {
      notes: (await notes.count()) - deleted,
      deleted,
      revisions: await revisions.count(),
      pages: await pages.count(),
      drafts: await drafts.count(),
      damaged: await damaged.count(),
    };
  });
}

async function schemaOf(db: Database): Promise<number | null> {
  return Number((await db.meta.get('schema'))?.value) || null;
}
