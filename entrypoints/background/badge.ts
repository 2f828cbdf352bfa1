import { browser } from 'wxt/browser';
import { readLanguage } from '../../lib/browser/i18n';
import { createTurns } from '../../lib/in-turn';
import type { TabStatus } from '../../lib/messages';
import type { GateLevel } from '../../lib/types';

/** What the toolbar says of a tab: what was found there, or why nothing is looked for. */
export type ToolbarState = GateLevel | Exclude<TabStatus, 'readable'>;

const NONE = { 16: '/state/none-16.png', 32: '/state/none-32.png' };
const UNREADABLE = { 16: '/state/unreadable-16.png', 32: '/state/unreadable-32.png' };
const PAUSED = { 16: '/state/paused-16.png', 32: '/state/paused-32.png' };

/** Pictures by size in pixels, of another shape for whatever the reader would do something else about. */
const ICONS: Record<ToolbarState, Record<number, string>> = {
  none: NONE,
  'own-page': NONE,
  actor: { 16: '/state/actor-16.png', 32: '/state/actor-32.png' },
  event: { 16: '/state/event-16.png', 32: '/state/event-32.png' },
  'ask-first': { 16: '/state/ask-first-16.png', 32: '/state/ask-first-32.png' },
  'no-access': { 16: '/state/no-access-16.png', 32: '/state/no-access-32.png' },
  paused: PAUSED,
  'paused-everywhere': PAUSED,
  unreadable: UNREADABLE,
  pdf: UNREADABLE,
  store: UNREADABLE,
};

const inTurn = createTurns();

/**
 * Shows on the toolbar how a tab stands, by the form of the icon and in words, and how many sentences
 * are marked there. The browser forgets it when the tab goes to another page.
 */
export function showState(tabId: number, state: ToolbarState, count = 0): Promise<void> {
  // One after the other: two at once would leave the words of one beside the picture of the other.
  return inTurn(() => show(tabId, state, count));
}

async function show(tabId: number, state: ToolbarState, count: number): Promise<void> {
  const { t } = await readLanguage();
  const title = t(`action.${wordsOf(state)}`, { count });
  await browser.action.setTitle({ tabId, title });
  await browser.action.setBadgeText({ tabId, text: count ? String(count) : '' });
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#2f5d8a' });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  await drawIcon(tabId, ICONS[state]);
}

/**
 * Chromium logs an error where the tab has gone meanwhile, whoever catches the promise: only a callback
 * that reads it keeps the log clean. Firefox takes a callback in this namespace alone.
 */
function drawIcon(tabId: number, path: Record<number, string>): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: typeof browser };
  return new Promise((resume) => {
    chrome.action.setIcon({ tabId, path }, () => {
      void chrome.runtime.lastError;
      resume();
    });
  });
}

/** States of one form have the same words. */
function wordsOf(state: ToolbarState) {
  if (state === 'own-page') return 'none';
  return state === 'pdf' || state === 'store' ? 'unreadable' : state;
}
