import { browser } from 'wxt/browser';
import { readLanguage } from '../../lib/browser/i18n';
import type { GateLevel } from '../../lib/types';

/** Shows on the toolbar how many sentences are marked in a tab; nothing where none is. */
export async function showCount(tabId: number, count: number, level: GateLevel): Promise<void> {
  const text = count ? String(count) : '';
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#2f5d8a' });
  const { t } = await readLanguage();
  await browser.action.setTitle({ tabId, title: t(titleOf(level), { count }) });
}

function titleOf(level: GateLevel) {
  return `action.${level}` as const;
}
