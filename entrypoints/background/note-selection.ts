import { browser } from 'wxt/browser';
import { broadcast, createTabSender } from '../../lib/browser/transport';
import { backgroundToPage, backgroundToPanel, type Note } from '../../lib/messages';
import { tellOfChange } from './notes-changed';
import { ensureReader } from './page-scripts';
import { keeperFor } from './private-tabs';
import type { Store } from './store';

/**
 * Makes a note of what the reader has selected in a tab, also where the gate is shut: they asked for it.
 * Null where nothing that can be quoted is selected. Resolves after the note is stored.
 */
export async function noteSelection(store: Store, tab: number): Promise<Note | null> {
  await ensureReader(tab);
  const { url, title } = await browser.tabs.get(tab);
  const target = await createTabSender(backgroundToPage, tab)('describeSelection', {});
  if (!target || !url) return null;
  const keeper = await keeperFor(store, tab);
  const draft = { url, title: title ?? '', target, body: '' };
  const note = await keeper.saveNote(draft, new Date());
  await tellOfChange(store, note);
  broadcast(backgroundToPanel, 'noteSaved', { id: note.id });
  return note;
}
