import { seePage } from '../../lib/browser/store/pages';
import type { Sender } from '../../lib/browser/transport';
import type { Note } from '../../lib/messages';
import { pageKey } from '../../lib/page/page-key';
import type { Store } from './store';

/**
 * The notes on a page that asks for them. A page in a private window also has those of its session, and
 * leaves no trace on the disk; of any other it is noted that the reader has been there again.
 */
export async function notesFor(
  { db, kept, session }: Store,
  { url, tab }: Sender,
): Promise<Note[]> {
  if (!url) return [];
  if (tab?.incognito) {
    const stored = await kept.listNotes(url).catch(() => []);
    return [...(await session.listNotes(url)), ...stored];
  }
  const notes = await kept.listNotes(url);
  if (notes.length) await seePage(db, pageKey(url), new Date());
  return notes;
}
