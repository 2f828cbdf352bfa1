import { browser } from 'wxt/browser';
import { settingsIn } from '../../lib/browser/private-pauses';
import type { TabStatus } from '../../lib/messages';
import { whyUnreadable } from '../../lib/page/why-unreadable';
import { ruleFor } from '../../lib/settings';
import { hostOf, WEB_PAGES } from './page-scripts';

/** Why a tab's page may say nothing of itself. */
export async function describeTab(tab: number): Promise<TabStatus> {
  if (await isOurs(tab)) return 'own-page';
  const found = await tabOf(tab);
  const url = found?.url;
  // Without access to a page the browser does not tell its address either.
  if (!url) return (await hasAccess(WEB_PAGES)) ? 'unreadable' : 'no-access';
  const unreadable = whyUnreadable(url);
  if (unreadable) return unreadable;
  if (!(await hasAccess(`${new URL(url).origin.replace(/:\d+$/, '')}/*`))) return 'no-access';
  const rule = ruleFor(await settingsIn(found), hostOf(url));
  return rule === 'run' ? 'readable' : rule;
}

/** Whether a tab shows a page of the extension; of these Firefox tells no address either. */
async function isOurs(tab: number): Promise<boolean> {
  const shown = await browser.runtime.getContexts({ contextTypes: ['TAB'], tabIds: [tab] });
  return shown.length > 0;
}

/** Undefined also for a tab that is gone by now. */
function tabOf(tab: number) {
  return browser.tabs.get(tab).catch(() => undefined);
}

function hasAccess(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] });
}
