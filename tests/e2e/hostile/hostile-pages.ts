import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../../tools/browsers';
import { ask } from '../ask';
import { type Stage, situation } from '../sidelight';
import { compareLooks, type Look } from './compare-looks';
import { readKept } from './kept';
import { type HostilePage, readHostilePages, servedPages } from './pages';
import { marksOf, play } from './play';

const ALL = readHostilePages();
const PAGES = ALL.filter(({ apart }) => !apart);
const LONG_MS = 600_000;

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

function playAll(stage: Stage): void {
  const alone = new Map<string, Look>();
  let kept: unknown;

  // Once without us, each page by itself: what it then is, it has to be with us.
  beforeAll(async () => {
    await ask(stage, 'changeSettings', { pausedEverywhere: true });
    for (const page of ALL) alone.set(page.file, await play(stage, page, true));
  }, LONG_MS);

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
      const good = await play(stage, page, true);
      const look = await play(stage, page, true, `&bad=${bad}`);
      const found = compareLooks(good, look, page.turns);
      expect(found.map((words) => words.split(':')[0])).toEqual([told]);
    });
  });

  describe('with us', () => {
    beforeAll(async () => {
      await ask(stage, 'changeSettings', { pausedEverywhere: false });
      kept = await readKept(stage);
    });

    it.each(PAGES)('$file: $trick', async (page) => {
      const look = await play(stage, page, false);
      expect(compareLooks(alone.get(page.file)!, look, page.turns)).toEqual([]);
      if (page.marks === 'no') expect(await marksOf(stage.driver.tab)).toBe('');
      expect(await stage.driver.findPanel()).toBeNull();
    });

    it('finds marks and card by the look that finds nothing at a shut gate', async () => {
      const { fault } = await play(stage, named('detect-open'), false);
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

    it('an error of ours would have been seen', async () => {
      await ask(stage, 'restoreNote', { id: 'nobody' });
      expect((await stage.driver.errors()).join()).toContain('restoreNote');
    });
  });
}

function named(name: string): HostilePage {
  return ALL.find(({ file }) => file === `${name}.html`)!;
}
