import { expect, it } from 'vitest';
import { faultsInBothSchemes } from './axe';
import type { Surface } from './harness';
import { situation, untilReads } from './sidelight';
import { NOTE_STATES } from './states/note-states';
import { LIBRARY_STATES } from './states/page-states';
import { VIEW_STATES, WORD_STATES } from './states/panel-states';
import { NEAR, PAGES, type State } from './states/scene';
import { until } from './wait';

/** More presses of Tab than one page of the panel takes. */
const MOST_STOPS = 400;
const [ARTICLE, ...VIEWS] = VIEW_STATES as [State, ...State[]];

situation(
  'what is shown, for those who read by ear and keys',
  (stage, kind) => {
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
      const stops = await tabThrough(panel);
      expect(stops.length).toBeGreaterThan(20);
      expect(stops).toEqual([...stops].sort((a, b) => a.place - b.place));
      expect(stops.filter(({ name }) => !name)).toEqual([]);
      expect(stops.filter(({ hasRing }) => !hasRing)).toEqual([]);
    });

    const isToldAloud = async () => {
      const panel = await openPanel();
      const told = await panel.toldAloud!();
      const of = (role: string) => told.filter((each) => each.role === role);
      expect(of('main')).toHaveLength(1);
      expect(of('navigation').map(({ name }) => name)).toContain('Views');
      expect(of('heading').map(({ name }) => name)).toContain('Left out here');
      expect(of('button').some(({ name }) => name.includes(NEAR))).toBe(true);
      const named = [...of('button'), ...of('heading'), ...of('link')];
      expect(named.filter(({ name }) => !name)).toEqual([]);
    };
    // Only Chromium's driver tells what a screen reader would be told.
    if (kind === 'chromium') it('is told to a screen reader by headings and names', isToldAloud);

    // Settings and first steps have tests of their own, and a broken store is made in its own.
    const words = WORD_STATES.filter(({ only }) => !only);
    areWithoutFault([...VIEWS, ...NOTE_STATES, ...words, ...LIBRARY_STATES]);
  },
  { made: PAGES },
);

interface Stop {
  /** Among all elements of the document, in the order of the text. */
  place: number;
  name: string;
  hasRing: boolean;
}

/** Where the focus goes by Tab, until it leaves the document or comes round. */
async function tabThrough(panel: Surface): Promise<Stop[]> {
  const stops = [await stopOf(panel)];
  while (stops.length < MOST_STOPS) {
    await panel.press('Tab');
    const stop = await stopOf(panel);
    if (!stop || stop.place === stops[0]!.place) break;
    stops.push(stop);
  }
  return stops.filter((stop) => stop !== null);
}

function stopOf(panel: Surface): Promise<Stop | null> {
  return panel.run(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body || element === document.documentElement) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const labels = 'labels' in element ? [...(element.labels as NodeListOf<HTMLElement>)] : [];
    const words = [element.getAttribute('aria-label'), element.textContent, labels[0]?.textContent];
    return {
      place: [...document.querySelectorAll('*')].indexOf(element),
      name: words.find((text) => text?.trim())?.trim() ?? '',
      hasRing: outlineStyle !== 'none' && outlineWidth !== '0px',
    };
  });
}
