import { browser } from 'wxt/browser';
import { report } from '../../lib/browser/report';
import { changeSettings } from '../../lib/browser/settings';
import { createTabSender } from '../../lib/browser/transport';
import { backgroundToPage } from '../../lib/messages';
import { hostOf, registerGate, startOnOpenTabs, WEB_PAGES } from './page-scripts';

/** From now on no code of ours runs on a host; what runs there goes quiet. */
export async function pauseSite(host: string): Promise<void> {
  await setPaused(host, true);
  await registerGate();
  const tabs = await browser.tabs.query({ url: WEB_PAGES });
  const open = tabs.filter(({ url }) => url && hostOf(url) === host);
  await Promise.allSettled(open.map(({ id }) => quiet(id!)));
}

/** Lets the gate run on a host again, also on its pages that are open. */
export async function resumeSite(host: string): Promise<void> {
  await setPaused(host, false);
  await registerGate();
  await startOnOpenTabs(host).catch((error) => report(error, 'resuming a site'));
}

async function quiet(tab: number): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: '' });
  await createTabSender(backgroundToPage, tab)('stop', {});
}

async function setPaused(host: string, isPaused: boolean): Promise<void> {
  await changeSettings(({ pausedHosts }) => {
    const others = pausedHosts.filter((other) => other !== host);
    return { pausedHosts: isPaused ? [...others, host].sort() : others };
  });
}
