import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type BrowserKind, findBrowser } from '../../tools/browsers';
import { type Driver, launch } from './harness';
import { type LogProxy, startLogProxy } from './log-proxy';
import { type Server, serve } from './serve';
import { buildOf, select, textOf, untilMarked } from './sidelight';
import { until } from './wait';
import { askIn, withPages } from './with-pages';

const ARTICLE = 'demo/raid-at-the-border.html';
const PASSAGE = 'two neighbours and a parrot';
/** Where the control's own copy of the extension would send something. */
const LEAK = 'leak.sidelight-control.example';
const POLICY = /("extension_pages":\s*")[^"]*"/;

/** Everything that a reader does, one after the other. What is drawn is waited for. */
async function useEverything(driver: Driver, server: Server, extension: string): Promise<void> {
  const page = await driver.newTab(server.url(ARTICLE));
  await untilMarked(page, 'more than 70 attackers');
  const panel = await driver.openPanel(page);
  await until('the panel', async () => (await textOf(panel)).length > 200);
  const ask = (type: string, body: object = {}) => askIn(driver.tab, driver, type, body);
  const tabs: { id: number; url: string }[] = await ask('tabs');
  const tab = tabs.find(({ url }) => url.includes('raid-at'))!.id;
  await select(page, PASSAGE);
  const { id } = await ask('saveSelection', { tab });
  await untilMarked(page, PASSAGE);
  await ask('changeNote', { id, change: { body: 'See https://note.sidelight-control.example/x' } });
  await ask('readLibrary');
  await ask('describePacks', { packs: null });
  await ask('listNames');
  await ask('changeSettings', { marks: 'tint' });
  for (const name of ['options', 'library', 'welcome', 'sidepanel']) {
    if (!existsSync(join(extension, `${name}.html`))) continue;
    await driver.tab.open(`${driver.origin}/${name}.html`);
    await until(name, async () => (await textOf(driver.tab)).length > 20);
  }
  await ask('pauseSite', { host: '127.0.0.1', tab });
  await ask('resumeSite', { host: '127.0.0.1', tab });
  await ask('deleteEverything', { confirm: 'delete everything' });
  await driver.stopBackground();
  await page.open(server.url(ARTICLE));
  await untilMarked(page, 'more than 70 attackers');
  await page.close();
}

/** Names that a browser looked up by itself, past the proxy, as it has written them down. */
function lookedUp(file: string): string[] {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const found = [
    ...text.matchAll(/"host":"(?:https?:\/\/)?([^"/]+)/g),
    ...text.matchAll(/Resolving host \[([^\]]+)\]/g),
  ];
  return [...new Set(found.map(([, host]) => host!))];
}

/** A copy of the build with one request more, and the policy opened that would have stopped it. */
function leakyBuild(kind: BrowserKind) {
  const copy = withPages(buildOf(kind));
  const manifest = join(copy.path, 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(POLICY, `$1script-src 'self'"`));
  appendFileSync(
    join(copy.path, 'background.js'),
    `\n;fetch('http://${LEAK}/?it').catch(() => {});\n`,
  );
  return copy;
}

/** An extension that shows a page of its own at its install and nothing else, for what the browser asks for by itself. */
function emptyBuild(kind: BrowserKind) {
  const path = mkdtempSync(join(tmpdir(), 'sidelight-empty-'));
  const file = 'background.js';
  const manifest = {
    ...{ manifest_version: 3, name: 'Empty', version: '1' },
    background: kind === 'firefox' ? { scripts: [file] } : { service_worker: file },
    ...(kind === 'firefox' && {
      browser_specific_settings: { gecko: { id: 'empty@sidelight.example' } },
    }),
  };
  const show = `const api = globalThis.browser ?? chrome;
    api.runtime.onInstalled.addListener(() => api.tabs.create({ url: 'welcome.html' }));`;
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(path, 'welcome.html'), '<!doctype html><title>Empty</title>');
  writeFileSync(join(path, file), show);
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

describe.each(BROWSER_KINDS)('what leaves the device (%s)', (kind) => {
  const program = findBrowser(kind);
  describe.skipIf(!program)('with the built extension', () => {
    let server: Server;
    let proxy: LogProxy;
    let folder: string;
    /** Hosts that the browser asks for with nothing of ours in it. */
    let own: Set<string>;

    /** Hosts that were asked for while a browser was used, without the article's own. */
    async function hostsOf(extension: string, use: (driver: Driver) => Promise<void>) {
      proxy.take();
      const netLog = join(folder, `net-${Math.random().toString(36).slice(2)}`);
      const driver = await launch(kind, {
        extension,
        program: program!,
        proxy: proxy.address,
        netLog,
      });
      try {
        await use(driver);
      } finally {
        await driver.close();
      }
      const { host: article } = new URL(server.url(''));
      const asked = proxy.take();
      const looked = [netLog, `${netLog}.moz_log`].flatMap(lookedUp);
      expect(asked.some(({ host }) => host === article)).toBe(true); // the trap sees what there is
      const all = [...asked.map(({ host }) => host), ...looked].map((host) =>
        host.replace(/:\d+$/, ''),
      );
      return new Set(all.filter((host) => host !== '127.0.0.1' && host !== 'localhost'));
    }

    /** A browser asks one host of its maker's today and that one's neighbour tomorrow. */
    const makerOf = (host: string) => host.split('.').slice(-2).join('.');
    const oursOf = (hosts: Set<string>) => {
      const makers = new Set([...own].map(makerOf));
      return [...hosts].filter((host) => !makers.has(makerOf(host)));
    };

    beforeAll(async () => {
      server = await serve();
      proxy = await startLogProxy();
      folder = mkdtempSync(join(tmpdir(), 'sidelight-trap-'));
      const empty = emptyBuild(kind);
      own = await hostsOf(empty.path, async (driver) => {
        const page = await driver.newTab(server.url(ARTICLE));
        await page.open(server.url('demo/other-account.html'));
        await new Promise((resume) => setTimeout(resume, 10_000));
      });
      empty.remove();
      console.log(`${kind} asks by itself for: ${[...own].join(', ') || 'nothing'}`);
    });
    afterAll(() => {
      server?.close();
      proxy?.close();
      if (folder) rmSync(folder, { recursive: true });
    });

    it('is nothing, whatever is used', async () => {
      const build = withPages(buildOf(kind));
      const hosts = await hostsOf(build.path, (driver) =>
        useEverything(driver, server, build.path),
      );
      build.remove();
      expect(oursOf(hosts)).toEqual([]);
    });

    it('would be found if it were a single request', async () => {
      const build = leakyBuild(kind);
      const hosts = await hostsOf(build.path, async (driver) => {
        const page = await driver.newTab(server.url(ARTICLE));
        await untilMarked(page, 'more than 70 attackers');
      });
      build.remove();
      expect(oursOf(hosts)).toEqual([LEAK]);
    });
  });
});
