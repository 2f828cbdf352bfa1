import { expect, it } from 'vitest';
import type { Tab } from './harness';
import { situation, textOf, untilMarked, untilReads } from './sidelight';
import { pause } from './wait';

const RAID = 'pushed the saboteurs back across the border';
const FIGHTERS = 'could have bought the American vehicles in any military shop';

situation('two tabs with covered articles', (stage) => {
  let other: Tab;

  it('has each in the panel only while it is in front', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url('demo/raid-at-the-border.html?late=3600000'));
    await untilMarked(driver.tab, RAID);
    other = await driver.newTab(server.url('demo/other-account.html'));
    await untilMarked(other, FIGHTERS);
    const panel = await driver.openPanel(other);
    expect(await untilReads(panel, FIGHTERS)).not.toContain(RAID);
    await driver.tab.activate();
    expect(await untilReads(panel, RAID)).not.toContain(FIGHTERS);
  });

  it('keeps to the tab in front when the reader changes tabs fast', async () => {
    const { driver } = stage;
    const panel = await driver.openPanel(driver.tab);
    for (let turn = 0; turn < 4; turn++) {
      await other.activate();
      await driver.tab.activate();
    }
    expect(await untilReads(panel, RAID)).not.toContain(FIGHTERS);
    await pause(1000);
    expect(await textOf(panel)).not.toContain(FIGHTERS);
    await other.activate();
    expect(await untilReads(panel, FIGHTERS)).not.toContain(RAID);
  });

  it('does not hear of a tab that changes in the background', async () => {
    const { driver, server } = stage;
    const panel = await driver.openPanel(other);
    await untilReads(panel, FIGHTERS);
    await driver.tab.open(server.url('demo/raid-at-the-border.html?late=200'));
    await untilMarked(driver.tab, RAID);
    await untilMarked(driver.tab, 'Belgium will open an investigation');
    expect(await textOf(panel)).not.toContain(RAID);
    expect(await textOf(panel)).toContain(FIGHTERS);
  });

  it('shows nothing of an article on a page about something else', async () => {
    const { driver, server } = stage;
    const panel = await driver.openPanel(other);
    await other.open(server.url('demo/harbour-market.html'));
    const text = await untilReads(panel, 'Nothing known here');
    expect(text).not.toMatch(/Belgorod|Chernyak|What others said/);
    await other.close();
    await driver.tab.activate();
    await untilReads(panel, RAID);
  });
});
