import { expect, it } from 'vitest';
import type { Tab } from './harness';
import { situation, textOf, untilMarked, untilReads } from './sidelight';
import { pause } from './wait';

const RAID = 'pushed the saboteurs back across the border';
const FIGHTERS = 'could have bought the American vehicles in any military shop';

situation('two windows with covered articles', (stage) => {
  let other: Tab;

  it('each have their own page in their own panel', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url('demo/raid-at-the-border.html?late=3600000'));
    await untilMarked(driver.tab, RAID);
    const first = await driver.openPanel(driver.tab);
    await untilReads(first, RAID);
    other = await driver.newWindow(server.url('demo/other-account.html'));
    const second = await driver.openPanel(other);
    expect(await untilReads(second, FIGHTERS)).not.toContain(RAID);
    const again = await driver.openPanel(driver.tab);
    expect(await untilReads(again, RAID)).not.toContain(FIGHTERS);
  });

  it('leave one another alone when one of them moves on', async () => {
    const { driver, server } = stage;
    await other.open(server.url('demo/harbour-market.html'));
    const second = await driver.openPanel(other);
    expect(await untilReads(second, 'Nothing known here')).not.toContain(FIGHTERS);
    const first = await driver.openPanel(driver.tab);
    await pause(500);
    expect(await textOf(first)).toContain(RAID);
  });
});
