import { browser } from 'wxt/browser';
import type { Database } from '../../lib/browser/store/database';
import { saveNote } from '../../lib/browser/store/notes';
import { broadcast, createTabSender } from '../../lib/browser/transport';
import { backgroundToPage, backgroundToPanel, type Note } from '../../lib/messages';
import { tellOfChange } from './notes-changed';
import { ensureReader } from './page-scripts';

/**
 * Makes a note of what the reader has selected in a tab, also where the gate is shut: they asked for it.
 * Null where nothing that can be quoted is selected. Resolves after the note is stored.
 */
export async function noteSelection(db: Database, tab: number): Promise<Note | null> {
  await ensureReader(tab);
  const { url, title } = await browser.tabs.get(tab);
  const target = await createTabSender(backgroundToPage, tab)('describeSelection', {});
  if (!target || !url) return null;
  const note = await saveNote(db, { url, title: title ?? '', target, body: '' }, new Date());
  await tellOfChange(db, note.page);
  broadcast(backgroundToPanel, 'noteSaved', { id: note.id });
  return note;
}
