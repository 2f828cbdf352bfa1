import { changeAndObey } from './obey-settings';

/** From now on no code of ours runs on a host; what runs there goes quiet. */
export function pauseSite(host: string): Promise<void> {
  return changeAndObey(({ pausedHosts }) => ({
    pausedHosts: [...without(pausedHosts, host), host].sort(),
  }));
}

/** Lets the gate run on a host again, also on its pages that are open. */
export function resumeSite(host: string): Promise<void> {
  return changeAndObey(({ pausedHosts }) => ({ pausedHosts: without(pausedHosts, host) }));
}

function without(hosts: string[], host: string): string[] {
  return hosts.filter((other) => other !== host);
}
