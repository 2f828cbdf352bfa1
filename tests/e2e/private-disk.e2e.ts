import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, findBrowser } from '../../tools/browsers';
import { type Driver, launch } from './harness';
import { newProfile, removeProfile } from './profile';
import { type Server, serve } from './serve';
import { buildOf, select, untilMarked } from './sidelight';
import { askIn, type CopiedBuild, withPages } from './with-pages';

const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
const PASSAGE = 'two neighbours and a parrot';
/** One word each, that nothing else in a profile has. */
const WORDS = { note: 'Quillwortmoss', draft: 'Zephyrbramble', paused: 'thistlewick' };

/** Files of a folder in which a word stands, in UTF-8 or UTF-16. What is compressed may hide it. */
function filesWith(folder: string, word: string): string[] {
  const needles = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle));
    });
}

describe.each(BROWSER_KINDS)('the disk after private reading (%s)', (kind) => {
  const program = findBrowser(kind);
  describe.skipIf(!program)('with the built extension', () => {
    let build: CopiedBuild;
    let server: Server;
    const profiles: string[] = [];

    beforeAll(async () => {
      build = withPages(buildOf(kind));
      server = await serve();
    });
    afterAll(async () => {
      server?.close();
      build?.remove();
      for (const profile of profiles) await removeProfile(profile);
    });

    /** Asked in words that are turned round: the address of the page that asks is itself written down. */
    const ask = (driver: Driver, type: string, body: object) => {
      const text = JSON.stringify({ to: 'background', type, body });
      return askIn(driver.tab, driver, 'backwards', { text: [...text].reverse().join('') });
    };

    /** Reads, notes, begins another note, dismisses a mark and pauses a site; gives the profile. */
    async function read(isPrivate: boolean): Promise<string> {
      const profile = newProfile();
      profiles.push(profile);
      const driver = await launch(kind, {
        extension: build.path,
        program: program!,
        profile,
        privately: true,
      });
      const url = server.url(ARTICLE);
      const page = await (isPrivate ? driver.newPrivateTab(url) : driver.newTab(url));
      await untilMarked(page, 'more than 70 attackers');
      await select(page, PASSAGE);
      const tabs: { id: number; url: string }[] = await askIn(driver.tab, driver, 'tabs');
      const tab = tabs.find(({ url }) => url.includes('raid-at'))!.id;
      const { id } = await ask(driver, 'saveSelection', { tab });
      await ask(driver, 'changeNote', { id, change: { body: WORDS.note } });
      await ask(driver, 'saveDraft', { key: 'new', body: WORDS.draft, tab });
      await ask(driver, 'pauseSite', { host: `${WORDS.paused}.example`, tab });
      const { session } = await askIn(driver.tab, driver, 'everything');
      expect(JSON.stringify(session).includes(WORDS.note)).toBe(isPrivate);
      await driver.close();
      return profile;
    }

    it('has none of it', async () => {
      const profile = await read(true);
      for (const word of [...Object.values(WORDS), PASSAGE])
        expect([word, filesWith(profile, word)]).toEqual([word, []]);
    });

    it('has it after the same in an ordinary window', async () => {
      const profile = await read(false);
      for (const word of Object.values(WORDS)) {
        expect([word, filesWith(profile, word).length > 0]).toEqual([word, true]);
      }
    });
  });
});
