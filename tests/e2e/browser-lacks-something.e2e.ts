import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, findBrowser } from '../../tools/browsers';
import { type Driver, launch } from './harness';
import { lackingBuild } from './lacks/lacking-build';
import { type Server, serve } from './serve';
import { buildOf, marksOn, untilReads } from './sidelight';
import { askIn, type CopiedBuild } from './with-pages';

const draft = { url: 'https://tide.example/fire', title: 'Fire', target: null, body: 'Ask Vera' };

describe.each(BROWSER_KINDS)('a browser that lacks what is newer (%s)', (kind) => {
  const program = findBrowser(kind);
  describe.skipIf(!program)('with the built extension', () => {
    let build: CopiedBuild;
    let server: Server;
    let driver: Driver;
    const ask = (type: string, body: object = {}) => askIn(driver.tab, driver, type, body);

    beforeAll(async () => {
      build = lackingBuild(buildOf(kind));
      server = await serve();
      driver = await launch(kind, { extension: build.path, program: program! });
    });
    afterAll(async () => {
      await driver?.close();
      server?.close();
      build?.remove();
    });

    it('shows in the panel what it cannot paint, and says so', async () => {
      await driver.tab.open(server.url('demo/raid-at-the-border.html?late=3600000'));
      const panel = await driver.openPanel(driver.tab);
      const text = await untilReads(panel, 'How many were killed or hurt?');
      expect(text).toContain('This browser cannot mark sentences on the page.');
      expect(await marksOn(driver.tab)).toEqual({});
      expect(await driver.errors()).toEqual([]);
    });

    it('keeps notes without a copy in a file, and deletes everything', async () => {
      const { id } = await ask('saveNote', draft);
      expect(await ask('listNotes', { url: null })).toMatchObject([{ id }]);
      const known = { usage: null, quota: null, persisted: null };
      expect(await ask('describeHealth')).toMatchObject({ failure: null, ...known });
      await ask('deleteEverything', { confirm: 'delete everything' });
      expect(await ask('listNotes', { url: null })).toEqual([]);
      expect(await driver.errors()).toEqual([]);
    });

    it('has settings that can be read', async () => {
      await driver.tab.open(`${driver.origin}/options.html`);
      await untilReads(driver.tab, 'Pause everywhere');
      expect(await driver.errors()).toEqual([]);
    });
  });
});
