import { expect, it } from 'vitest';
import { MADE_PAGES } from './made-pages';
import { situation, untilReads } from './sidelight';
import { until } from './wait';

/**
 * A page that does not answer for longer feels broken, ms. Measured were 0.2 to 0.4 s, and four times
 * that where other work has the processors too. What the browser itself needs to lay such a page out
 * comes on top, for the load and for the panel that makes the page narrower.
 */
const WORST_DELAY_MS = 2000;

interface BadPage {
  page: string;
  says: string;
  /** Pages without a script of their own can neither count nor measure. */
  scripted?: boolean;
}

const BAD_PAGES: BadPage[] = [
  { page: 'ten-megabytes.html', says: 'This page is very long', scripted: true },
  { page: 'one-line.html', says: 'How many were killed or hurt?', scripted: true },
  { page: 'many-nodes.html', says: 'How many were killed or hurt?', scripted: true },
  { page: 'no-text.html', says: 'No text here' },
  { page: 'japanese.html', says: 'Nothing known here', scripted: true },
  { page: 'highlights-removed.html', says: 'How many were killed or hurt?', scripted: true },
  { page: 'highlights-cleared.html', says: 'How many were killed or hurt?', scripted: true },
  { page: 'feed.xml', says: 'Not a page of text' },
  { page: 'picture.svg', says: 'Not a page of text' },
  { page: 'picture.png', says: 'Not a page of text' },
];

situation(
  'a bad page',
  (stage) => {
    it.each(BAD_PAGES)('$page stays usable, and the panel says what happened', async (bad) => {
      const { driver, server } = stage;
      await driver.tab.open(server.url(bad.page));
      const panel = await driver.openPanel(driver.tab);
      await untilReads(panel, bad.says);
      if (!bad.scripted) return;
      await driver.tab.click('#count');
      const counted = await until('the click to count', () =>
        driver.tab.run(() => document.querySelector<HTMLButtonElement>('#count')?.value),
      );
      expect(counted).toBe('1');
      const { worst, layout } = await driver.tab.run(measureDelay);
      expect(worst).toBeLessThan(WORST_DELAY_MS + 2 * layout);
    });
  },
  { made: MADE_PAGES },
);

/** The page's own worst delay, and the time of one full layout; runs in the page. ms */
function measureDelay() {
  const worst: number = Reflect.get(window, 'worstDelay');
  const began = performance.now();
  document.body.style.width = '31rem';
  document.body.getBoundingClientRect();
  return { worst, layout: performance.now() - began };
}
