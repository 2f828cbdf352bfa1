import { mendNote } from '../../notes/mend-note';
import type { Database, StoredNote } from './database';
import { SCHEMA } from './schema';

/** What a pass had to do, in records. */
export interface Repair {
  notes: number;
  damaged: number;
  pages: number;
  revisions: number;
}

/**
 * Whether another version has written here since the last pass: its notes lack this version's number.
 * Two counts over an index, so that it can be asked at each opening.
 */
export async function needsMending(db: Database): Promise<boolean> {
  return db.transaction('r', db.notes, db.meta, async () => {
    const record = await db.meta.get('schema');
    if (!record || Number(record.value) < SCHEMA) return true;
    const known = await db.notes.where('schema').aboveOrEqual(SCHEMA).count();
    return known < (await db.notes.count());
  });
}

/**
 * Brings all records to the shape of this version, whatever wrote them: an older version, a newer one
 * (whose own fields are left alone), or a fault. Nothing is thrown away: what cannot be read as a note
 * is put aside as it was found. May be done at any time and any number of times.
 */
export async function mendStore(db: Database, now: Date): Promise<Repair> {
  const { notes, revisions, pages, meta, damaged } = db;
  return db.transaction('rw', [notes, revisions, pages, meta, damaged], async () => {
    const mended = await mendNotes(db, now);
    const result = { ...mended, pages: await linkPages(db), revisions: await unlinkRevisions(db) };
    const newest = Math.max(SCHEMA, Number((await meta.get('schema'))?.value) || 0);
    await meta.put({ key: 'schema', value: newest });
    return result;
  });
}

async function mendNotes(db: Database, now: Date): Promise<Pick<Repair, 'notes' | 'damaged'>> {
  const result = { notes: 0, damaged: 0 };
  for (const record of (await db.notes.toArray()) as StoredNote[]) {
    const { note, isDamaged } = mendNote(record);
    if (isDamaged) {
      result.damaged++;
      await db.damaged.add({ found: now.toISOString(), record });
    }
    if (!note) await db.notes.delete(record.id);
    else if (isChanged(record, note as StoredNote)) {
      result.notes++;
      await db.notes.put({ ...note, schema: Math.max(SCHEMA, record.schema ?? 0) });
    }
  }
  return result;
}

function isChanged(record: StoredNote, note: StoredNote): boolean {
  const fields = Object.keys(note) as (keyof StoredNote)[];
  return !((record.schema ?? 0) >= SCHEMA) || fields.some((field) => record[field] !== note[field]);
}

/** Each page with notes has a record again. */
async function linkPages(db: Database): Promise<number> {
  const known = new Set(await db.pages.toCollection().primaryKeys());
  const noted = (await db.notes.orderBy('page').uniqueKeys()) as string[];
  const lost = noted.filter((page) => !known.has(page));
  for (const key of lost) {
    const { url, title, created } = (await db.notes.where('page').equals(key).last())!;
    await db.pages.put({ key, url, title, seen: created });
  }
  return lost.length;
}

/** 0.1.0 forgets a deleted note and knows of no revisions: these go with their note. */
async function unlinkRevisions(db: Database): Promise<number> {
  const known = new Set(await db.notes.toCollection().primaryKeys());
  for (const { record } of await db.damaged.toArray()) known.add((record as StoredNote).id);
  const noted = (await db.revisions.orderBy('note').uniqueKeys()) as string[];
  const gone = noted.filter((note) => !known.has(note));
  return gone.length ? db.revisions.where('note').anyOf(gone).delete() : 0;
}
