import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver, Tab } from './harness';
import { until } from './wait';

/** A copy of the built extension with the tests' own pages in it. */
export interface CopiedBuild {
  path: string;
  remove(): void;
}

export function withPages(build: string): CopiedBuild {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-build-'));
  const path = join(folder, 'extension');
  cpSync(build, path, { recursive: true });
  cpSync(join(import.meta.dirname, 'pages'), path, { recursive: true });
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

let turn = 0;

/**
 * Asks the background as a page of the extension does, in a tab that is given up for it. Throws with the
 * answer's own words where it failed.
 */
export async function askIn(
  tab: Tab,
  driver: Driver,
  type: string,
  body: object = {},
  // biome-ignore lint/suspicious/noExplicitAny: answers are read by those who know the question
): Promise<any> {
  const question = encodeURIComponent(JSON.stringify([type, body]));
  // A new address each time, or the browser would only go to another place of the same page.
  await tab.open(`${driver.origin}/asker.html?${++turn}#${question}`);
  const text = await until(`an answer to ${type}`, () =>
    tab.run(() => document.querySelector('pre')?.textContent),
  );
  const { ok, value, error } = JSON.parse(text);
  if (!ok) throw new Error(error);
  return value;
}
