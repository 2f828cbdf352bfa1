import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './wait';

const live = new Set<ChildProcess>();
const folders = new Set<string>();

process.once('exit', () => {
  for (const child of live) child.kill('SIGKILL');
  for (const folder of folders) removeAtOnce(folder);
});

// Without a listener a signal would end this process without its `exit`.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1));
}

/** A new empty profile folder, removed when this process ends at the latest. */
export function newProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-profile-'));
  folders.add(folder);
  return folder;
}

/** Removes a profile of `newProfile`. What the browser's last processes still write is waited for. */
export async function removeProfile(folder: string): Promise<void> {
  if (!folders.has(folder)) return;
  await until(`${folder} to be removed`, () => {
    rmSync(folder, { recursive: true, force: true });
    return !existsSync(folder);
  });
  folders.delete(folder);
}

/** The same for a process that may no longer wait in peace; gives up after two seconds. */
function removeAtOnce(folder: string): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; tries < 20 && existsSync(folder); tries++) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      Atomics.wait(clock, 0, 0, 100); // its last processes are still writing
    }
  }
}

/** Sees to it that a browser does not outlive this process. */
export function guard<T extends ChildProcess>(child: T): T {
  live.add(child);
  child.once('exit', () => live.delete(child));
  return child;
}

export function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** Waits for a browser that was asked to end; ends it by force after `patience` ms. */
export async function waitForExit(child: ChildProcess, patience = 10_000): Promise<void> {
  if (!isRunning(child)) return;
  const impatience = setTimeout(() => child.kill('SIGKILL'), patience);
  await once(child, 'exit');
  clearTimeout(impatience);
}
