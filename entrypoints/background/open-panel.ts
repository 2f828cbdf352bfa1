import { type Browser, browser } from 'wxt/browser';

type Firefox = { sidebarAction?: { toggle(): Promise<void>; open(): Promise<void> } };

/**
 * Opens the panel beside a tab, on behalf of a click or key of the reader. Chrome takes that also from
 * a click on the page; Firefox only from its own buttons, menus and keys, and does nothing here else.
 */
export async function openPanel({ windowId }: Browser.tabs.Tab): Promise<void> {
  if (browser.sidePanel) await browser.sidePanel.open({ windowId });
}

/** Lets the toolbar button open the panel. Must be called each time the background starts. */
export function openFromToolbar(): void {
  if (browser.sidePanel) {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
    return;
  }
  const { sidebarAction } = browser as unknown as Firefox;
  browser.action.onClicked.addListener(() => void sidebarAction?.toggle());
}

/** Opens the panel from a menu entry or a key, in both browsers. */
export function openFromGesture(tab: Browser.tabs.Tab): void {
  const { sidebarAction } = browser as unknown as Firefox;
  if (sidebarAction) void sidebarAction.open();
  else void openPanel(tab);
}
