import { browser } from 'wxt/browser';
import { broadcast, createTabSender } from '../../lib/browser/transport';
import {
  backgroundToPage,
  backgroundToPanel,
  type Note,
  type QuoteTarget,
} from '../../lib/messages';
import { tellOfChange } from './notes-changed';
import { ensureReader } from './page-scripts';
import { keeperFor } from './private-tabs';
import type { Store } from './store';

/**
 * What the reader has selected in a tab, also where the gate is shut; null where it cannot be quoted. Asked
 * again where that fails: right after set-up a newer copy of our scripts may take over in between, and
 * nobody answers, since it has no reader yet.
 */
export async function readSelection(tab: number, triesLeft = 2): Promise<QuoteTarget | null> {
  await ensureReader(tab);
  try {
    return await createTabSender(backgroundToPage, tab)('describeSelection', {});
  } catch (error) {
    if (!triesLeft) throw error;
    return readSelection(tab, triesLeft - 1);
  }
}

/**
 * Makes a note of what the reader has selected in a tab, also where the gate is shut: they asked for it.
 * Null where nothing that can be quoted is selected. Resolves after the note is stored.
 */
export async function noteSelection(store: Store, tab: number): Promise<Note | null> {
  const target = await readSelection(tab);
  const { url, title } = await browser.tabs.get(tab);
  if (!target || !url) return null;
  const keeper = await keeperFor(store, tab);
  const draft = { url, title: title ?? '', target, body: '' };
  const note = await keeper.saveNote(draft, new Date());
  broadcast(backgroundToPanel, 'noteSaved', { id: note.id });
  await tellOfChange(store, note);
  return note;
}
