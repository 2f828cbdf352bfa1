import type { Dismissal } from '../../dismissals/dismissal';
import type { Database } from './database';

/** Everything below resolves only after its transaction has committed. Doing it twice is doing it once. */
export async function dismissMark(db: Database, row: Dismissal): Promise<void> {
  await db.transaction('rw', db.dismissals, () => db.dismissals.put(row));
}

/** Lets a mark be made again; one that is not dismissed stays so. Tells whether it was. */
export async function restoreDismissal(db: Database, id: string): Promise<boolean> {
  const restored = await db.transaction('rw', db.dismissals, () =>
    db.dismissals.where('id').equals(id).delete(),
  );
  return restored > 0;
}

/** All dismissed marks, newest first. */
export async function listDismissals(db: Database): Promise<Dismissal[]> {
  return db.dismissals.orderBy('made').reverse().toArray();
}

/** Those of the ids that are dismissed. */
export async function findDismissed(db: Database, ids: string[]): Promise<Set<string>> {
  if (!ids.length) return new Set();
  const found = await db.dismissals.bulkGet([...new Set(ids)]);
  return new Set(found.flatMap((row) => (row ? [row.id] : [])));
}
