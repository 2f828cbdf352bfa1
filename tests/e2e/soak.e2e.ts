import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, findBrowser } from '../../tools/browsers';
import type { Tab } from './harness';
import { buildOf, untilMarked, untilUnmarked } from './sidelight';
import { update } from './soak/acts';
import { growthOf, heapAtRest, lostNotes, openSoak, readOn, type Soak } from './soak/soak';
import { askIn } from './with-pages';

/** Pages read before memory is looked at, and between that and the end. */
const WARM = 6;
const MORE = { chromium: 8, firefox: 6 };
const LEAKS = 4;
const LEAKED_NUMBERS = 1_000_000;
/** A short run is still warming up: what leaks with each navigation shows far above this. */
const MOST_GROWTH = 1.2;

describe.each(BROWSER_KINDS)('reading on and on (%s)', (kind) => {
  const program = findBrowser(kind);
  describe.skipIf(!program)('with the built extension', () => {
    let soak: Soak;
    const read = async (pages: number, leaked?: number) => {
      for (let left = pages; left > 0; left--) await readOn(soak, leaked);
    };
    beforeAll(async () => {
      soak = await openSoak({ kind, program: program!, build: buildOf(kind), tabs: 3 });
    });
    afterAll(() => soak?.close());

    it('keeps every note, complains of nothing and does not grow', async () => {
      await read(WARM);
      const warm = await heapAtRest(soak);
      await read(MORE[kind]);
      const growth = growthOf(warm, await heapAtRest(soak));
      console.log(`${kind}: ${JSON.stringify({ ...soak.did, growth })}`);
      expect(soak.did).toMatchObject({ lies: 0, errors: [] });
      expect(await lostNotes(soak)).toEqual([]);
      expect(Math.max(...growth)).toBeLessThan(MOST_GROWTH);
    });

    it('goes over to a newer version on the pages that are open, and the old one is quiet', async () => {
      const { version, setUpFor, cards } = await update(soak);
      expect({ setUpFor, cards }).toEqual({ setUpFor: version, cards: 1 });
      expect(await soak.driver.errors()).toEqual([]);
      expect(await lostNotes(soak)).toEqual([]);
    });

    it('is caught where it leaks, and where a note is lost', async () => {
      const before = await heapAtRest(soak);
      await read(LEAKS, LEAKED_NUMBERS);
      const growth = growthOf(before, await heapAtRest(soak));
      expect(Math.max(...growth)).toBeGreaterThan(MOST_GROWTH);
      const [id] = soak.did.notes;
      await askIn(soak.asker, soak.driver, 'deleteNote', { id });
      expect(await lostNotes(soak)).toEqual([id]);
    });

    // Firefox ends the scripts of an extension that is removed by itself.
    if (kind === 'firefox') return;
    it('goes quiet on open pages when it is removed', async () => {
      const { driver, tabs } = soak;
      const [tab] = tabs as [Tab];
      await untilMarked(tab, 'more than 70 attackers');
      await driver.remove!();
      await tab.run(() => document.querySelector('article')?.append('The raid goes on.'));
      await untilUnmarked(tab);
      expect(await driver.errors()).toEqual([]);
    });
  });
});
