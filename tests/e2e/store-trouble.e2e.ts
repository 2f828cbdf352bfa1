import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, findBrowser } from '../../tools/browsers';
import { untilThere } from './acts';
import { faultsInBothSchemes } from './axe';
import { type Driver, launch } from './harness';
import { buildOf } from './sidelight';
import { askIn, type CopiedBuild, withPages } from './with-pages';

const draft = { url: 'https://tide.example/fire', title: 'Fire', target: null, body: 'Ask Vera' };
/** A file from elsewhere with one note in it. */
const BROUGHT = JSON.stringify({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'Brought along' },
  target: 'https://bell.example/flood',
});

describe.each(BROWSER_KINDS)('a store in trouble (%s)', (kind) => {
  const program = findBrowser(kind);
  describe.skipIf(!program)('with the built extension', () => {
    let build: CopiedBuild;
    let driver: Driver;
    const ask = (type: string, body: object = {}) => askIn(driver.tab, driver, type, body);
    /** Ends the background first: its open connection would keep a database from going. */
    const harm = async (how: 'lose' | 'loseCopies' | 'spoil') => {
      await driver.stopBackground();
      await ask(how);
      await driver.restart();
    };

    beforeAll(async () => {
      build = withPages(buildOf(kind));
      driver = await launch(kind, { extension: build.path, program: program! });
    });
    afterAll(async () => {
      await driver?.close();
      build?.remove();
    });

    it('is healthy at first, and after a note has a canary and a snapshot', async () => {
      expect(await ask('describeHealth')).toMatchObject({ failure: null, canary: 'none' });
      await ask('saveNote', draft);
      const health = await ask('describeHealth');
      expect(health).toMatchObject({ canary: 'ok', schema: 2, counts: { notes: 1, pages: 1 } });
      expect(health.snapshots).toMatchObject([{ notes: 1 }]);
      expect(health.quota).toBeGreaterThan(0);
    });

    it('has all of its notes back by itself, the imported too, when the database is gone', async () => {
      const [{ id }] = await ask('listNotes', { url: null });
      await ask('changeNote', { id, change: { body: 'Ask Wanda' } });
      await ask('changeNote', { id, change: { body: draft.body } });
      await ask('importFile', { text: BROUGHT, now: new Date().toISOString(), settings: false });
      await harm('lose');
      const notes: { id: string; body: string }[] = await ask('listNotes', { url: null });
      expect(notes.map(({ body }) => body).sort()).toEqual(['Ask Vera', 'Brought along']);
      const earlier: { value: string }[] = await ask('listRevisions', { note: id });
      expect(earlier.map(({ value }) => value)).toEqual(['Ask Wanda', 'Ask Vera']);
      expect(await ask('describeHealth')).toMatchObject({ canary: 'ok', counts: { notes: 2 } });
      await ask('deleteNote', { id: notes.find((note) => note.id !== id)!.id });
    });

    it('tells that its notes are gone with all copies, and has them back from a snapshot', async () => {
      await harm('loseCopies');
      const health = await ask('describeHealth');
      expect(health).toMatchObject({ canary: 'lost', counts: { notes: 0 } });
      const report = await ask('restoreSnapshot', { made: health.snapshots[0].made });
      expect(report.added).toHaveLength(1);
      expect(await ask('listNotes', { url: null })).toMatchObject([{ body: 'Ask Vera' }]);
      expect(await ask('describeHealth')).toMatchObject({ canary: 'ok' });
    });

    it('says that it cannot be opened, gives what can be read, and begins anew', async () => {
      await harm('spoil');
      const health = await ask('describeHealth');
      expect(health.failure).toBeTruthy();
      expect(health.snapshots.length).toBeGreaterThan(0);
      await expect(ask('saveNote', draft)).rejects.toThrow('The notes cannot be opened');
      await driver.tab.open(`${driver.origin}/options.html`);
      await untilThere(driver.tab, '.store .trouble');
      expect(await faultsInBothSchemes(driver.tab)).toEqual([]);
      const remains = JSON.parse((await ask('exportRemains')).part);
      expect(remains.tables.notes).toMatchObject([{ body: 'Words that can still be read' }]);
      expect(remains.snapshot.notes).toMatchObject([{ body: 'Ask Vera' }]);
      await expect(ask('startAnew', { confirm: 'yes' })).rejects.toThrow('startAnew');
      await ask('startAnew', { confirm: 'start anew' });
      const [{ made }] = (await ask('describeHealth')).snapshots;
      await ask('restoreSnapshot', { made });
      expect(await ask('listNotes', { url: null })).toMatchObject([{ body: 'Ask Vera' }]);
      // What was said of it was said in the console too, as it should be.
      expect((await driver.errors()).length).toBeGreaterThan(0);
    });

    it('has nothing of the reader’s in it after everything was deleted, also not later', async () => {
      const [{ id }] = await ask('listNotes', { url: null });
      await ask('changeNote', { id, change: { body: 'Ask Wanda' } });
      await ask('saveDraft', { key: id, body: 'Ask Vera or Wanda' });
      await ask('pauseSite', { host: 'bell.example' });
      expect(JSON.stringify(await ask('everything'))).toMatch(/Vera.*Wanda/);
      await expect(ask('deleteEverything', { confirm: 'yes' })).rejects.toThrow();
      await ask('deleteEverything', { confirm: 'delete everything' });
      for (const again of [false, true]) {
        if (again) await driver.restart();
        const { local, session, databases } = await ask('everything');
        // The gate's names are the packs', in an encoding that holds all sorts of letters in a row.
        const others = Object.entries(local).filter(([key]) => !key.startsWith('gate'));
        expect(JSON.stringify([others, session, databases])).not.toMatch(/Vera|Wanda|bell|tide/);
        expect(JSON.stringify(local)).not.toMatch(/Vera|Wanda|bell\.example/);
        expect(local).not.toHaveProperty('canary');
        const records = Object.values<object>(databases).flatMap((tables) =>
          Object.entries(tables),
        );
        const filled = records.filter(([, rows]) => rows.length).map(([table]) => table);
        expect(filled.filter((table) => table !== 'meta')).toEqual([]);
      }
      expect(await ask('describeHealth')).toMatchObject({ failure: null, canary: 'none' });
    });
  });
});
