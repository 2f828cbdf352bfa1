import { addPrivatePause, removePrivatePause } from '../../lib/browser/private-pauses';
import { explainTab } from './follow-tabs';
import { changeAndObey } from './obey-settings';
import { openTabs, startGate, stopIn } from './page-scripts';
import { isPrivate } from './private-tabs';

/**
 * From now on no code of ours runs on a host; what runs there goes quiet. Asked for in a private window,
 * it holds in private windows until the last of them is closed: which sites are read there is written
 * nowhere, so the gate still starts on them and is stopped at once.
 */
export async function pauseSite(host: string, tab?: number): Promise<void> {
  if (!(await isPrivate(tab)))
    return changeAndObey(({ pausedHosts }) => including(pausedHosts, host));
  await addPrivatePause(host);
  await inPrivateTabs(host, async (id) => {
    await stopIn(id);
    await explainTab(id);
  });
}

/** Lets the gate run on a host again, also on its pages that are open. */
export async function resumeSite(host: string, tab?: number): Promise<void> {
  if (await isPrivate(tab)) {
    await removePrivatePause(host);
    await inPrivateTabs(host, async (id) => {
      await explainTab(id, true);
      await startGate(id);
    });
  }
  await changeAndObey(({ pausedHosts }) => without(pausedHosts, host));
}

async function inPrivateTabs(host: string, act: (tab: number) => Promise<void>): Promise<void> {
  const tabs = (await openTabs()).filter((tab) => tab.incognito && tab.host === host);
  await Promise.allSettled(tabs.map(({ id }) => act(id)));
}

function including(hosts: string[], host: string) {
  return { pausedHosts: [...hosts.filter((other) => other !== host), host].sort() };
}

function without(hosts: string[], host: string) {
  return { pausedHosts: hosts.filter((other) => other !== host) };
}
