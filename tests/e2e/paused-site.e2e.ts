import { expect, it } from 'vitest';
import { marksOn, press, situation, untilMarked, untilReads, untilUnmarked } from './sidelight';
import { pause } from './wait';

const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
const KILLED = 'more than 70 attackers had been killed';

situation('a paused site', (stage) => {
  it('goes quiet at once', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url(ARTICLE));
    await untilMarked(driver.tab, KILLED);
    const panel = await driver.openPanel(driver.tab);
    await untilReads(panel, KILLED);
    await press(panel, 'Pause on 127.0.0.1');
    await untilUnmarked(driver.tab);
    expect(await untilReads(panel, 'Paused on this site')).not.toContain(KILLED);
  });

  it('stays quiet on its other pages, and after the browser was closed', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url('demo/other-account.html'));
    await pause(1000);
    expect(await marksOn(driver.tab)).toEqual({});
    await driver.restart();
    await driver.tab.open(server.url(ARTICLE));
    await pause(1000);
    expect(await marksOn(driver.tab)).toEqual({});
  });

  it('speaks again when it is resumed', async () => {
    const { driver } = stage;
    const panel = await driver.openPanel(driver.tab);
    await press(panel, 'Resume on this site');
    await untilMarked(driver.tab, KILLED);
    await untilReads(panel, KILLED);
  });
});
