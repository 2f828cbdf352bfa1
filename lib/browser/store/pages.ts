import type { Note } from '../../notes/note';
import type { Database } from './database';

/** Keeps how a page with notes is called now. Runs in the caller's transaction. */
export async function rememberPage(
  db: Database,
  { page, url, title }: Pick<Note, 'page' | 'url' | 'title'>,
  seen: string,
): Promise<void> {
  await db.pages.put({ key: page, url, title, seen });
}

/** Notes that the reader is on a page again; a page without notes is not written down. */
export async function seePage(db: Database, key: string, now: Date): Promise<void> {
  await db.transaction('rw', db.pages, () => db.pages.update(key, { seen: now.toISOString() }));
}
