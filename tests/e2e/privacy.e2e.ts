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
import { emptyBuild } from './empty-build';
import { type Driver, launch } from './harness';
import { type LogProxy, startLogProxy } from './log-proxy';
import { type Server, serve } from './serve';
import { buildOf, untilMarked } from './sidelight';
import { ARTICLE, useEverything } from './use-everything';
import { withPages } from './with-pages';

/** Where the control's own copy of the extension would send something. */
const LEAK = 'leak.sidelight-control.example';
const POLICY = /("extension_pages":\s*")[^"]*"/;

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

describe.each(BROWSER_KINDS)('what leaves the device (%s)', (kind) => {
  const program = findBrowser(kind);
  describe.skipIf(!program)('with the built extension', () => {
    let server: Server;
    let proxy: LogProxy;
    let folder: string;
    let downloads: string;
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
        downloads,
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
      downloads = mkdtempSync(join(tmpdir(), 'sidelight-downloads-'));
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
      for (const each of [folder, downloads]) if (each) rmSync(each, { recursive: true });
    });

    it('is nothing, whatever is used', async () => {
      const build = withPages(buildOf(kind));
      const hosts = await hostsOf(build.path, (driver) =>
        useEverything({ driver, server, extension: build.path, downloads }),
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
