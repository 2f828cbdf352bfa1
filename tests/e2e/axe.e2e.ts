import { expect, it } from 'vitest';
import { faultsOf } from './axe';
import type { Surface } from './harness';
import { press, select, situation, untilMarked, untilReads } from './sidelight';
import { until } from './wait';

const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
const NEAR = 'more than 70 attackers had been killed';
const SCHEMES = ['light', 'dark'] as const;
/** More presses of Tab than one page of the panel takes. */
const MOST_STOPS = 400;

situation('the panel for those who read by ear and keys', (stage, kind) => {
  const openPanel = () => stage.driver.openPanel(stage.driver.tab);
  const hasNoFault = async (panel: Surface, state: string) => {
    for (const scheme of SCHEMES) {
      await panel.run((scheme) => {
        document.documentElement.dataset.appearance = scheme;
      }, scheme);
      expect(await faultsOf(panel), `${state}, ${scheme}`).toEqual([]);
    }
  };

  it('has no fault that axe knows beside an article, all unfolded', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url(ARTICLE));
    await untilMarked(driver.tab, NEAR);
    const panel = await openPanel();
    await untilReads(panel, 'Left out here');
    await hasNoFault(panel, 'folded');
    await panel.run(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    await hasNoFault(panel, 'unfolded');
  });

  it('leads by Tab from the top to the end, in the order in which it is read', async () => {
    const panel = await openPanel();
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
    expect([...of('button'), ...of('heading'), ...of('link')].filter(({ name }) => !name)).toEqual(
      [],
    );
  };
  // Only Chromium's driver tells what a screen reader would be told.
  if (kind === 'chromium') it('is told to a screen reader by headings and names', isToldAloud);

  it.each([
    ['the matrix', 'Who says what', '.cell.filled'],
    ['the search', 'Search', '.find input'],
    ['the notes', 'Notes', '.notes'],
  ])('has no fault that axe knows in %s', async (state, label, selector) => {
    const panel = await openPanel();
    await press(panel, label);
    await untilThere(panel, selector);
    await hasNoFault(panel, state);
  });

  it('has no fault that axe knows with a note and its sheet', async () => {
    const { tab } = stage.driver;
    await select(tab, NEAR);
    const panel = await openPanel();
    await panel.click('.notes .primary');
    await untilThere(panel, '.note');
    await hasNoFault(panel, 'a note');
  });

  it('has no fault that axe knows where nothing is known', async () => {
    const { driver, server } = stage;
    const panel = await openPanel();
    await press(panel, 'This page');
    await driver.tab.open(server.url('demo/harbour-market.html'));
    await untilReads(panel, 'Nothing known here');
    await hasNoFault(panel, 'nothing');
    await panel.click('.panel > footer button');
    await untilReads(panel, 'Paused on this site');
    await hasNoFault(panel, 'paused');
  });
});

async function untilThere(panel: Surface, selector: string): Promise<void> {
  await until(selector, () => panel.run((wanted) => !!document.querySelector(wanted), selector));
}

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
