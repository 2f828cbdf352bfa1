import type { Draft } from '../../notes/draft';
import type { Database } from './database';

/** Keeps what is being written, so that a closed panel or a crash does not cost it. */
export async function saveDraft(db: Database, draft: Draft): Promise<void> {
  await db.transaction('rw', db.drafts, () => db.drafts.put(draft));
}

/** All that was being written, the last first. */
export async function readDrafts(db: Database): Promise<Draft[]> {
  return db.drafts.orderBy('saved').reverse().toArray();
}

/** Forgets a draft, since it was saved as a note or given up. Tells whether there was one. */
export async function dropDraft(db: Database, key: string): Promise<boolean> {
  const dropped = await db.transaction('rw', db.drafts, () =>
    db.drafts.where('key').equals(key).delete(),
  );
  return dropped > 0;
}
