import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, findBrowser } from '../../tools/browsers';
import { type Driver, launch, type Tab } from './harness';
import { type Server, serve } from './serve';
import { buildOf, select, untilMarked } from './sidelight';
import { askIn, type CopiedBuild, withPages } from './with-pages';

const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
const PASSAGE = 'two neighbours and a parrot';

const situations = BROWSER_KINDS.flatMap((kind) => [
  { kind, title: `a private window (${kind})`, forgetful: false },
  ...(kind === 'firefox'
    ? [{ kind, title: 'a browser that never remembers (firefox)', forgetful: true }]
    : []),
]);

describe.each(situations)('$title', ({ kind, forgetful }) => {
  const program = findBrowser(kind);
  describe.skipIf(!program)('with the built extension', () => {
    let build: CopiedBuild;
    let server: Server;
    let driver: Driver;
    let page: Tab;
    const ask = (type: string, body: object = {}) => askIn(driver.tab, driver, type, body);
    const idOfPage = async (): Promise<number> => {
      const tabs: { id: number; url: string; incognito: boolean }[] = await ask('tabs');
      return tabs.find(({ url, incognito }) => incognito && url.includes('raid-at'))!.id;
    };

    beforeAll(async () => {
      build = withPages(buildOf(kind));
      server = await serve();
      const extension = build.path;
      driver = await launch(kind, { extension, program: program!, privately: true, forgetful });
      page = forgetful
        ? await driver.newTab(server.url(ARTICLE))
        : await driver.newPrivateTab(server.url(ARTICLE));
    });
    afterAll(async () => {
      await driver?.close();
      server?.close();
      build?.remove();
    });

    it('has notes that are painted, changed and listed there', async () => {
      await untilMarked(page, 'more than 70 attackers');
      await select(page, PASSAGE);
      const tab = await idOfPage();
      const { id } = await ask('saveSelection', { tab });
      await untilMarked(page, PASSAGE, 'note-wash-yellow');
      await ask('changeNote', { id, change: { body: 'Ask Vera' } });
      await ask('changeNote', { id, change: { body: 'Ask Wanda' } });
      await ask('saveDraft', { key: id, body: 'Ask Wanda or Vera' });
      expect(await ask('listNotes', { url: null, tab })).toMatchObject([{ body: 'Ask Wanda' }]);
      expect(await ask('readDrafts', { tab })).toMatchObject([{ body: 'Ask Wanda or Vera' }]);
      expect(await ask('listRevisions', { note: id })).toMatchObject([{ value: 'Ask Vera' }]);
    });

    it('leaves nothing of them or of its page in any store but the session’s', async () => {
      const { local, databases } = await ask('everything');
      const stored = JSON.stringify([local, databases]);
      expect(stored).not.toMatch(/parrot|Vera|Wanda|raid-at-the-border/);
      expect(local.notedPages ?? []).toEqual([]);
    });

    it('has none of them beside other windows', async () => {
      if (!forgetful) expect(await ask('listNotes', { url: null })).toEqual([]);
    });

    it('has forgotten them after the browser was closed', async () => {
      await driver.restart();
      const { session } = await ask('everything');
      expect(JSON.stringify(session)).not.toContain('Wanda');
    });
  });
});
