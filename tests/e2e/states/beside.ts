import { press, untilReads } from '../acts';
import type { Surface } from '../harness';
import { PAGES, type Scene } from './scene';

/** Speaks to no question of the bundled pack. */
export const MARKET = 'demo/harbour-market.html';

/** The panel beside a page, once it reads as it should. */
export async function beside(
  { driver, server }: Scene,
  page: string,
  reads: string,
): Promise<Surface> {
  const address = page in PAGES || page.startsWith('demo/') ? server.url(page) : page;
  const opened = driver.tab.open(address);
  // What cannot be reached is shown all the same, with the browser's own words about that.
  await (address.startsWith('https:') ? opened.catch(() => {}) : opened);
  await driver.tab.activate();
  const panel = await driver.openPanel(driver.tab);
  await press(panel, 'This page');
  await untilReads(panel, reads);
  return panel;
}

/** The panel as it is. */
export const panelOf = ({ driver }: Scene) => driver.openPanel(driver.tab);
