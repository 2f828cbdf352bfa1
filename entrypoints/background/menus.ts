import { browser } from 'wxt/browser';
import { readLanguage } from '../../lib/browser/i18n';
import { report } from '../../lib/browser/report';
import { createTabSender } from '../../lib/browser/transport';
import { backgroundToPage } from '../../lib/messages';
import { noteSelection } from './note-selection';
import { openFromGesture } from './open-panel';
import { offerPassage } from './pick-passage';
import type { Store } from './store';

/** Which way a key leads from mark to mark. */
const STEPS: Record<string, 1 | -1> = { 'next-mark': 1, 'previous-mark': -1 };

/** Entries of the context menu, made anew at each install and in each new language. */
export async function createMenus(): Promise<void> {
  const { t } = await readLanguage();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'save-note',
    title: t('menu.saveNote'),
    contexts: ['selection'],
  });
  browser.contextMenus.create({
    id: 'keep-statement',
    title: t('menu.keepStatement'),
    contexts: ['selection'],
  });
  browser.contextMenus.create({
    id: 'open-panel',
    title: t('menu.openPanel'),
    contexts: ['page', 'selection', 'link'],
  });
  await browser.action.setTitle({ title: t('action.none') });
}

/** Lets menu entries and keys do their work. Must be called each time the background starts. */
export function obeyMenusAndKeys(store: Store): void {
  const obey = (act: string | number, tab?: { id?: number; windowId: number }) => {
    if (tab?.id === undefined) return;
    const step = STEPS[act];
    const ask = createTabSender(backgroundToPage, tab.id);
    if (step) return void ask('stepMarks', { step }).catch(ignoreSilence);
    // Opening comes first and at once: a moment later the browser no longer takes it for the reader's wish.
    openFromGesture(tab as Parameters<typeof openFromGesture>[0]);
    if (act === 'keep-statement')
      return void offerPassage(store, tab.id).catch((error) => report(error, 'picking a passage'));
    if (act !== 'save-note')
      return void ask('chooseMark', { nearest: act === 'open-context' }).catch(ignoreSilence);
    noteSelection(store, tab.id).catch((error) => report(error, 'saving a note'));
  };
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => obey(menuItemId, tab));
  browser.commands.onCommand.addListener((command, tab) => obey(command, tab));
}

/** Nobody answers on a page without marks; what fails there, the page reports itself. */
function ignoreSilence(): void {}
