import { type Browser, browser } from 'wxt/browser';
import { readSettings } from '../../lib/browser/settings';
import type { Translate } from '../../lib/i18n/translate';
import type { Settings } from '../../lib/settings';
import type { Cards } from '../../lib/view/cards';

type Firefox = { sidebarAction?: { toggle(): Promise<void>; open(): Promise<void> } };

/**
 * Opens the panel beside a tab, on behalf of a click or key of the reader. Chrome takes that also from
 * a click on the page; Firefox only from its own buttons, menus and keys, and does nothing here else.
 */
export async function openPanel({ windowId }: Browser.tabs.Tab): Promise<void> {
  if (browser.sidePanel) await browser.sidePanel.open({ windowId });
}

/**
 * Lets the toolbar button open the panel, and tells of the tab it was pressed for. Must be called each
 * time the background starts. Chrome tells of a press only where it does not open the panel itself.
 */
export function openFromToolbar(onPress: (tab: number) => void): void {
  void readSettings().then(obeyToolbar);
  browser.action.onClicked.addListener((tab) => {
    pressed(tab);
    if (tab.id !== undefined) onPress(tab.id);
  });
}

/** Who answers the toolbar button: the browser, or we, where a press also starts our code on the page. */
export async function obeyToolbar(settings: Settings): Promise<void> {
  asksFirst = settings.askFirst;
  await browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: !asksFirst });
}

/** Known once the settings were read; a press that wakes this script finds it false. */
let asksFirst = false;

/** At once: after a wait the browser no longer takes it for the reader's wish. */
function pressed(tab: Browser.tabs.Tab): void {
  const { sidebarAction } = browser as unknown as Firefox;
  // A press that is to start our code must not close what shows its findings.
  if (sidebarAction) void (asksFirst ? sidebarAction.open() : sidebarAction.toggle());
  else void openPanel(tab);
}

/** Opens the panel from a menu entry or a key, in both browsers. */
export function openFromGesture(tab: Browser.tabs.Tab): void {
  const { sidebarAction } = browser as unknown as Firefox;
  if (sidebarAction) void sidebarAction.open();
  else void openPanel(tab);
}

/** How a card on a page leads to the panel: by a click where the browser takes one, else in words. */
export async function panelWords(t: Translate): Promise<Pick<Cards, 'open' | 'opensByClick'>> {
  if (browser.sidePanel) return { open: t('card.open'), opensByClick: true };
  const commands = await browser.commands.getAll();
  const keys = commands.find(({ name }) => name === 'open-panel')?.shortcut;
  const open = keys ? t('card.howByKeys', { keys }) : t('card.how');
  return { open, opensByClick: false };
}
