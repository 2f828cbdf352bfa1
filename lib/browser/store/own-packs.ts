import type { Pack } from '../../types';
import type { Database } from './database';

/** A pack of the reader's as it is kept. */
export interface OwnPackRecord {
  id: string;
  pack: Pack;
  /** Statements that were deleted and can be called back, each with what only it needed. */
  taken: { statement: string; deleted: string; pack: Pack }[];
}

/** Its index as bytes, for the pack and program that it was built of. */
export interface OwnIndexRecord {
  id: string;
  of: string;
  bytes: Uint8Array;
}

/** How long a deleted statement can be called back: a day, as a note. */
const KEPT_AFTER_DELETION_MS = 24 * 60 * 60 * 1000;

/** All packs of the reader's, in the order of their ids. */
export async function readOwnPacks(db: Database): Promise<Pack[]> {
  return (await db.ownPacks.toArray()).map(({ pack }) => pack);
}

/**
 * Changes a pack as it stands at that moment: two who change it at once both have their way. Where
 * there is none of that id, `begin` makes one. Resolves after the commit; what `change` throws leaves
 * everything as it was.
 */
export async function changeOwnPack<T extends { pack: Pack }>(
  db: Database,
  id: string,
  begin: () => Pack,
  change: (pack: Pack) => T,
): Promise<T> {
  return db.transaction('rw', db.ownPacks, async () => {
    const record = (await db.ownPacks.get(id)) ?? { id, pack: begin(), taken: [] };
    const changed = change(record.pack);
    await db.ownPacks.put({ ...record, pack: changed.pack });
    return changed;
  });
}

/** Takes a statement out so that `restoreTaken` brings it back. False where it was gone already. */
export async function takeOut(
  db: Database,
  id: string,
  statement: string,
  take: (pack: Pack) => { pack: Pack; taken: Pack },
  now: Date,
): Promise<boolean> {
  return db.transaction('rw', db.ownPacks, async () => {
    const record = await db.ownPacks.get(id);
    if (!record?.pack.statements.some((each) => each.id === statement)) return false;
    const { pack, taken } = take(record.pack);
    const before = new Date(now.getTime() - KEPT_AFTER_DELETION_MS).toISOString();
    const kept = record.taken.filter(({ deleted }) => deleted >= before);
    const last = { statement, deleted: now.toISOString(), pack: taken };
    await db.ownPacks.put({ id, pack, taken: [...kept, last] });
    return true;
  });
}

/** Puts a statement back that was taken out. Throws where it can no longer be called back. */
export async function restoreTaken(
  db: Database,
  id: string,
  statement: string,
  putBack: (pack: Pack, taken: Pack) => Pack,
): Promise<void> {
  await db.transaction('rw', db.ownPacks, async () => {
    const record = await db.ownPacks.get(id);
    const found = record?.taken.find((each) => each.statement === statement);
    if (!record || !found) throw new Error(`There is no statement ${statement}`);
    const taken = record.taken.filter((each) => each !== found);
    await db.ownPacks.put({ id, pack: putBack(record.pack, found.pack), taken });
  });
}

/** An index that was built of `of`, null where there is none or it was built of something else. */
export async function readOwnIndex(
  db: Database,
  id: string,
  of: string,
): Promise<Uint8Array | null> {
  const record = await db.ownIndexes.get(id);
  return record?.of === of ? record.bytes : null;
}

/** Keeps an index, which can be built anew at any time. */
export async function keepOwnIndex(db: Database, record: OwnIndexRecord): Promise<void> {
  await db.transaction('rw', db.ownIndexes, () => db.ownIndexes.put(record));
}
