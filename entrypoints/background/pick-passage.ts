import { browser } from 'wxt/browser';
import { broadcast, createTabSender } from '../../lib/browser/transport';
import { backgroundToPage, backgroundToPanel } from '../../lib/messages';
import { ownDraftKey, writeOwnDraft } from '../../lib/own/own-draft';
import { MAX_ADDRESS, MAX_TITLE, type OwnPassage } from '../../lib/own/own-words';
import { guessLanguage } from '../../lib/text/guess-language';
import { ensureReader } from './page-scripts';
import { isPrivate } from './private-tabs';
import type { Store } from './store';

/** What is selected in a tab, or why it cannot be kept: what is kept outlives a private window. */
export async function pickPassage(tab: number): Promise<OwnPassage | 'nothing' | 'private'> {
  if (await isPrivate(tab)) return 'private';
  await ensureReader(tab);
  const { url, title = '' } = await browser.tabs.get(tab);
  const found = await createTabSender(backgroundToPage, tab)('describePassage', {});
  if (!found || !url || url.length > MAX_ADDRESS) return 'nothing';
  return {
    ...found,
    language: found.language ?? guessLanguage(found.sentences) ?? 'en',
    url,
    title: title.slice(0, MAX_TITLE),
    retrieved: new Date().toISOString().slice(0, 10),
  };
}

/**
 * Picks what is selected for a panel that may not be open yet: it finds the draft when it is. Nothing
 * is kept as a statement before the reader says what it states.
 */
export async function offerPassage(store: Store, tab: number): Promise<void> {
  const picked = await pickPassage(tab);
  if (typeof picked !== 'string') {
    const draft = { key: ownDraftKey(picked), body: writeOwnDraft({ passage: picked }) };
    await store.kept.saveDraft({ ...draft, saved: new Date().toISOString() });
  }
  broadcast(backgroundToPanel, 'passagePicked', { tab, picked });
}
