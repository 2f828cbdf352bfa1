import { browser } from 'wxt/browser';
import { report } from '../../lib/browser/report';

type Commands = { openShortcutSettings?: () => Promise<void> };

/** What opens the browser's own page for shortcuts; null where an extension cannot (older Firefox). */
export function shortcutsPage(): (() => void) | null {
  const commands = browser.commands as unknown as Commands;
  if (commands.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  if (import.meta.env.FIREFOX) return null;
  return () => {
    const opened = browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    opened.catch((error) => report(error, 'opening the shortcuts'));
  };
}
