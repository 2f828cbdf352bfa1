import { browser } from 'wxt/browser';
import { listPrivatePauses } from '../../lib/browser/private-pauses';
import { report } from '../../lib/browser/report';
import { showState } from './badge';
import { describeTab } from './describe-tab';
import { hostOf, stopIn } from './page-scripts';

/**
 * Lets the toolbar say why a tab shows nothing where no script of ours answers. Where one may, it has
 * its own say, and this keeps silent. Must be called each time the background starts.
 */
export function followTabs(): void {
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (status === 'complete') void obeyPause(tab).then(() => explainOrReport(tab));
  });
  browser.permissions.onRemoved.addListener(() => void explainAll());
}

/** Where the pause is known here alone, the gate has started all the same: it is stopped. */
async function obeyPause(id: number): Promise<void> {
  const tab = await browser.tabs.get(id).catch(() => null); // gone by now
  if (!tab?.incognito || !tab.url) return;
  if ((await listPrivatePauses()).includes(hostOf(tab.url))) await stopIn(id);
}

/** Looks at all open tabs, such as after an install; `anew` also takes back what was said. */
export async function explainAll(anew = false): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => explainOrReport(id!, anew)));
}

/** Sets what the toolbar says of a tab where nothing may run; `anew` also takes back what it said. */
export async function explainTab(tab: number, anew = false): Promise<void> {
  const status = await describeTab(tab);
  if (status !== 'readable') await showState(tab, status);
  else if (anew) await showState(tab, 'none');
}

async function explainOrReport(tab: number, anew = false): Promise<void> {
  await explainTab(tab, anew).catch((error) => {
    if (!isGone(error)) report(error, 'showing how a tab stands');
  });
}

/** Whether a tab was closed while it was asked about. */
function isGone(error: unknown): boolean {
  return /no tab with id|invalid tab id/i.test(String(error));
}
