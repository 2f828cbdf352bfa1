import type { Revision } from '../../notes/revision';
import type { Database } from './database';
import { changeNote, missing, type StoredChange } from './notes';

/** What a note's fields held earlier, newest first. */
export async function listRevisions(db: Database, note: string): Promise<Revision[]> {
  const found = await db.revisions.where('note').equals(note).toArray();
  return found.sort((a, b) => b.seq - a.seq);
}

/** Brings back what a field held. What it holds now is kept as a revision in turn. */
export async function restoreRevision(db: Database, seq: number, now: Date): Promise<StoredChange> {
  const revision = await db.revisions.get(seq);
  if (!revision) throw missing(`with an earlier version ${seq}`);
  return changeNote(db, revision.note, { [revision.field]: revision.value }, {}, now);
}
