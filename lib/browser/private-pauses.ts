import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { createTurns } from '../in-turn';
import type { Settings } from '../settings';
import { readSettings } from './settings';

const KEY = 'privatePauses';
const inTurn = createTurns();

/** Hosts paused in private windows: kept in memory for this session of the browser, and nowhere else. */
export async function listPrivatePauses(): Promise<string[]> {
  const { [KEY]: found } = await browser.storage.session.get(KEY);
  const parsed = v.safeParse(v.array(v.string()), found);
  return parsed.success ? parsed.output : [];
}

export function addPrivatePause(host: string): Promise<void> {
  return change((hosts) => [...new Set([...hosts, host])]);
}

/** One that is not there stays so. */
export function removePrivatePause(host: string): Promise<void> {
  return change((hosts) => hosts.filter((other) => other !== host));
}

/** The last private window is gone. */
export function forgetPrivatePauses(): Promise<void> {
  return inTurn(() => browser.storage.session.remove(KEY));
}

/** The settings as they hold in a tab: what was paused in private windows is paused in these alone. */
export async function settingsIn({ incognito }: { incognito?: boolean }): Promise<Settings> {
  const settings = await readSettings();
  return incognito ? withPauses(settings, await listPrivatePauses()) : settings;
}

/** Settings with more hosts that are paused. */
export function withPauses(settings: Settings, hosts: string[]): Settings {
  return { ...settings, pausedHosts: [...settings.pausedHosts, ...hosts] };
}

function change(make: (hosts: string[]) => string[]): Promise<void> {
  return inTurn(async () => {
    await browser.storage.session.set({ [KEY]: make(await listPrivatePauses()) });
  });
}
