import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFailed } from 'vitest';
import { BROWSER_KINDS, type BrowserKind, findBrowser } from '../../tools/browsers';
import { marksOn, textOf } from './acts';
import { type Driver, launch, type Tab } from './harness';
import { type MadePage, type Server, serve } from './serve';

export * from './acts';

const BUILDS: Record<BrowserKind, string> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};
/** Folder of the built extension. */
export function buildOf(kind: BrowserKind): string {
  return resolve(BUILDS[kind]);
}

const PICTURES = 'test-results';

/** A situation's browser, and the server of its pages. Both exist only while its tests run. */
export interface Stage {
  driver: Driver;
  server: Server;
}

interface SituationOptions {
  /** Pages that the server makes up, by path. */
  made?: Record<string, () => MadePage>;
  kinds?: readonly BrowserKind[];
  /** Complaints that are of the page's own doing. */
  forgives?: RegExp;
}

/**
 * A situation that is to hold in both browsers (or in `kinds`), each started once for all of its tests. After each test
 * no context of the extension may have complained. Where a browser is missing its tests are skipped.
 */
export function situation(
  title: string,
  define: (stage: Stage, kind: BrowserKind) => void,
  { made = {}, kinds = BROWSER_KINDS, forgives = /(?!)/ }: SituationOptions = {},
): void {
  describe.each(kinds)(`${title} (%s)`, (kind) => {
    const program = findBrowser(kind);
    describe.skipIf(!program)('with the built extension', () => {
      const stage = {} as Stage;
      beforeAll(async () => {
        stage.server = await serve(made);
        stage.driver = await launch(kind, { extension: buildOf(kind), program: program! });
      });
      beforeEach(({ task }) => {
        if (task.result?.retryCount) console.warn(`!!! A second try of "${task.name}" in ${kind}`);
        onTestFailed(() => tellOfScene(stage));
      });
      afterEach(async () => {
        const errors = await stage.driver.errors();
        expect(errors.filter((words) => !forgives.test(words))).toEqual([]);
      });
      afterAll(async () => {
        await stage.driver?.close();
        stage.server?.close();
      });
      define(stage, kind);
    });
  });
}

/** What could be seen when a test failed: most failures are of that which did not come. */
async function tellOfScene({ driver }: Stage): Promise<void> {
  const panel = await driver.findPanel().catch(() => null);
  const read = panel && (await textOf(panel).catch(String));
  console.error('The panel read:', read?.slice(0, 1000) ?? '(no panel)');
  console.error('The page had:', await marksOn(driver.tab).catch(String));
}

/** Keeps a picture of page and panel in `test-results`, for eyes. */
export async function keepPicture({ driver }: Stage, tab: Tab, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(`${PICTURES}/${name}-${driver.kind}.png`, await driver.picture(tab));
}
