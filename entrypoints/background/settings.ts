import * as v from 'valibot';
import { browser } from 'wxt/browser';

const hosts = v.fallback(v.array(v.string()), []);

/** Hosts on which the reader wants no code of ours. What is stored in another shape counts as none. */
export async function pausedHosts(): Promise<string[]> {
  const stored = await browser.storage.local.get('pausedHosts');
  return v.parse(hosts, stored.pausedHosts);
}

/** Adds a host to those that are paused, or takes it off; gives the new list, which is stored. */
export async function setPaused(host: string, paused: boolean): Promise<string[]> {
  const others = (await pausedHosts()).filter((other) => other !== host);
  const next = paused ? [...others, host].sort() : others;
  await browser.storage.local.set({ pausedHosts: next });
  return next;
}
