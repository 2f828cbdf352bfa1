import { expect, it } from 'vitest';
import type { BrowserKind } from '../../tools/browsers';
import { faultsInBothSchemes } from './axe';
import type { ToldAloud } from './harness';
import { situation, untilReads, untilThere } from './sidelight';
import { NOTE_STATES } from './states/note-states';
import { LIBRARY_STATES } from './states/page-states';
import { VIEW_STATES, WORD_STATES } from './states/panel-states';
import { NEAR, PAGES, type State } from './states/scene';
import { type Stop, tabThrough } from './tab-order';
import { until } from './wait';

const [ARTICLE, ...VIEWS] = VIEW_STATES as [State, ...State[]];

/** What stands in each once it is drawn, how its ways to elsewhere are called, a heading, and its stops at least. */
const PAGES_OF_OURS = [
  { path: 'library.html', there: '.entry', ways: ['Views'], heading: 'Statements', stops: 10 },
  {
    ...{ path: 'options.html', there: 'main .pack', ways: ['Sections'] },
    ...{ heading: 'Where Sidelight looks', stops: 20 },
  },
  { path: 'welcome.html', there: '.preview .other', ways: [], heading: 'See it work', stops: 3 },
];

/** A file for each browser calls it, since none takes longer. */
export function testByEarAndKeys(kind: BrowserKind): void {
  situation(
    'what is shown, for those who read by ear and keys',
    (stage) => {
      const openPanel = () => stage.driver.openPanel(stage.driver.tab);
      const areWithoutFault = (states: State[]) =>
        it.each(states)('has no fault that axe knows in $name', async ({ arrive, leave }) => {
          const surface = await arrive(stage);
          expect(await faultsInBothSchemes(surface)).toEqual([]);
          await leave?.(stage, surface);
        });

      it('has no fault that axe knows beside an article, all unfolded', async () => {
        const panel = await ARTICLE.arrive(stage);
        await panel.run(() => {
          for (const folded of document.querySelectorAll('details')) folded.open = true;
        });
        expect(await faultsInBothSchemes(panel)).toEqual([]);
      });

      it('leads by Tab from the top to the end, in the order in which it is read', async () => {
        const panel = await openPanel();
        await untilReads(panel, 'Left out here');
        // A click takes the keys into the panel; only then do they show where the focus is.
        await panel.click('header button');
        await until('the keys to go there', () => panel.run(() => document.hasFocus()));
        await panel.press('Tab');
        await panel.press('Shift+Tab');
        isInOrder(await tabThrough(panel), 20);
      });

      it('is told to a screen reader by headings and names', async () => {
        const told = await (await openPanel()).toldAloud();
        isWellTold(told, ['Views', 'Questions on this page'], 'Left out here');
        expect(namesOf(told, 'button').some((name) => name.includes(NEAR))).toBe(true);
        expect(namesOf(told, 'region')).toContain('Who carried out the raid?');
      });

      // Settings and first steps have tests of their own, and a broken store is made in its own.
      const words = WORD_STATES.filter(({ only }) => !only || only === kind);
      areWithoutFault([...VIEWS, ...NOTE_STATES, ...words, ...LIBRARY_STATES]);

      it.each(PAGES_OF_OURS)('lead by Tab and are told by headings: $path', async (page) => {
        const { tab, origin } = stage.driver;
        await tab.open('about:blank');
        await tab.open(`${origin}/${page.path}`);
        await tab.activate();
        await untilThere(tab, page.there);
        isWellTold(await tab.toldAloud(), page.ways, page.heading);
        await tab.press('Tab');
        isInOrder(await tabThrough(tab), page.stops);
      });
    },
    { made: PAGES, kinds: [kind] },
  );
}

/** Every stop has a name, is seen, and comes in the order of the text. */
function isInOrder(stops: Stop[], least: number): void {
  expect(stops.length).toBeGreaterThanOrEqual(least);
  expect(stops).toEqual([...stops].sort((a, b) => a.place - b.place));
  expect(stops.filter(({ name }) => !name)).toEqual([]);
  expect(stops.filter(({ hasRing }) => !hasRing)).toEqual([]);
}

const namesOf = (told: ToldAloud[], role: string) =>
  told.filter((each) => each.role === role).map(({ name }) => name);

/** One main part, named ways to the others, and nothing to press or to go to without a name. */
function isWellTold(told: ToldAloud[], ways: string[], heading: string): void {
  expect(namesOf(told, 'main')).toHaveLength(1);
  expect(namesOf(told, 'navigation')).toEqual(expect.arrayContaining(ways));
  expect(namesOf(told, 'heading')).toContain(heading);
  const named = /^(?:button|heading|link|switch|checkbox|radio|combobox|textbox|searchbox)$/;
  expect(told.filter(({ role, name }) => named.test(role) && !name)).toEqual([]);
}
