import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserKind, findBrowser } from '../../../tools/browsers';
import { ask } from '../ask';
import { emptyBuild } from '../empty-build';
import { launch } from '../harness';
import { type Stage, situation } from '../sidelight';
import type { CopiedBuild } from '../with-pages';
import { compareLooks } from './compare-looks';
import { readKept } from './kept';
import { type HostilePage, readHostilePages, servedPages } from './pages';
import { marksOf, play } from './play';

const ALL = readHostilePages();
const PAGES = ALL.filter(({ apart }) => !apart);

/** What an open gate shows; the same list as in `docs/threat-model.md`. */
const SHOWN_BY_OPEN_GATE = ['card host', 'highlight names', 'highlight rules', 'a node went'];

/** A page asked for files of ours and was refused: the browser logs that, as an error of nobody's. */
const REFUSED = /^Failed to load resource|may not load or link|Security Error/;

/** Every page in one browser: each browser is a file of its own, so that both can run at once. */
export function playHostilePages(browser: BrowserKind): void {
  situation('a hostile page', playAll, {
    made: servedPages(ALL),
    kinds: [browser],
    forgives: REFUSED,
  });
}

function playAll(stage: Stage, kind: BrowserKind): void {
  /** A browser in which we are not: what a page is there, it has to be with us. */
  const lone = {} as Stage;
  let empty: CopiedBuild;
  let kept: unknown;

  beforeAll(async () => {
    empty = emptyBuild(kind);
    lone.server = stage.server;
    lone.driver = await launch(kind, { extension: empty.path, program: findBrowser(kind)! });
  });
  afterAll(async () => {
    await lone.driver?.close();
    empty?.remove();
  });

  const alone = (page: HostilePage, query?: string) =>
    play({ stage: lone, alone: true, origin: stage.driver.origin }, page, query);
  const withUs = (page: HostilePage) =>
    play({ stage, alone: false, origin: stage.driver.origin }, page);

  describe('that does what we must not do', () => {
    it.each([
      ['attribute', 'nodes'],
      ['node', 'nodes'],
      ['text', 'nodes'],
      ['global', 'globals'],
      ['sheet', 'adopted'],
      ['error', 'errors'],
      ['fault', 'its own check'],
      ['busy', 'waits'],
    ])('is caught by its %s', async (bad, told) => {
      const page = named('caught');
      // Right before: how long a page waits is of its moment.
      const good = await alone(page);
      const found = compareLooks(good, await alone(page, `&bad=${bad}`), page.turns);
      expect(found.map((words) => words.split(':')[0])).toEqual([told]);
    });
  });

  describe('with us', () => {
    beforeAll(async () => {
      // Written down once, so that a change and its undoing leave the same.
      await ask(stage, 'changeSettings', { card: true });
      kept = await readKept(stage);
    });

    it.each(PAGES)('$file: $trick', async (page) => {
      // Both at once: most of the time goes into waiting for what must not come.
      const [without, look] = await Promise.all([alone(page), withUs(page)]);
      expect(compareLooks(without, look, page.turns)).toEqual([]);
      if (page.marks === 'no') expect(await marksOf(stage.driver.tab)).toBe('');
      expect(await stage.driver.findPanel()).toBeNull();
    });

    it('finds marks and card by the look that finds nothing at a shut gate', async () => {
      const { fault } = await withUs(named('detect-open'));
      expect(fault.split('; ').sort()).toEqual(SHOWN_BY_OPEN_GATE.sort());
    });

    it('has changed nothing of what is kept', async () => {
      expect(await readKept(stage)).toEqual(kept);
    });
  });

  describe('at the end', () => {
    it('a change of what is kept would have been seen', async () => {
      await ask(stage, 'changeSettings', { card: false });
      expect(await readKept(stage)).not.toEqual(kept);
      await ask(stage, 'changeSettings', { card: true });
      expect(await readKept(stage)).toEqual(kept);
      await ask(stage, 'saveDraft', { key: 'hostile', body: 'A word' });
      expect(await readKept(stage)).not.toEqual(kept);
    });

    it('a panel that opened would have been seen', async () => {
      await stage.driver.openPanel(stage.driver.tab);
      expect(await stage.driver.findPanel()).not.toBeNull();
    });

    it('an error of ours would have been seen', async () => {
      await ask(stage, 'restoreNote', { id: 'nobody' });
      expect((await stage.driver.errors()).join()).toContain('restoreNote');
    });
  });
}

function named(name: string): HostilePage {
  return ALL.find(({ file }) => file === `${name}.html`)!;
}
