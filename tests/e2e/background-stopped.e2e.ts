import { expect, it } from 'vitest';
import {
  marksOn,
  pointOfText,
  press,
  select,
  situation,
  untilMarked,
  untilReads,
} from './sidelight';
import { until } from './wait';

const KILLED = 'more than 70 attackers had been killed';
const PARROT = 'two neighbours and a parrot';

/** The browser may stop the worker or event page whenever it has been idle: between any two steps. */
situation('the background is stopped between all steps', (stage) => {
  it('before a page is opened', async () => {
    const { driver, server } = stage;
    await driver.stopBackground();
    await driver.tab.open(server.url('demo/raid-at-the-border.html?late=3600000'));
    await untilMarked(driver.tab, KILLED);
  });

  it('before the panel is opened', async () => {
    const { driver } = stage;
    await driver.stopBackground();
    const panel = await driver.openPanel(driver.tab);
    await untilReads(panel, 'How many were killed or hurt?');
  });

  it('before a sentence is chosen, on either side', async () => {
    const { driver } = stage;
    const panel = await driver.openPanel(driver.tab);
    await driver.stopBackground();
    await driver.tab.click(await pointOfText(driver.tab, KILLED));
    await until('the sentence in the panel', () =>
      panel.run(() => document.querySelector('.own li.chosen') !== null),
    );
    await driver.stopBackground();
    await panel.click('.own li button.sentence');
    await until('the passage to be shown', async () => 'shown' in (await marksOn(driver.tab)));
  });

  it('before a note is saved, changed and deleted', async () => {
    const { driver } = stage;
    const panel = await driver.openPanel(driver.tab);
    await press(panel, 'Notes');
    await select(driver.tab, PARROT);
    await driver.stopBackground();
    await press(panel, 'Save selection as note');
    await untilMarked(driver.tab, PARROT, 'note');
    await panel.click('.note textarea');
    await panel.press('x');
    await driver.stopBackground();
    await press(panel, 'Save');
    await untilReads(panel, 'Saved');
    await driver.stopBackground();
    await press(panel, 'Delete');
    await until('the note to go', async () => !('note' in (await marksOn(driver.tab))));
  });

  it('before late text arrives', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url('demo/raid-at-the-border.html?late=2500'));
    await untilMarked(driver.tab, KILLED);
    await driver.stopBackground();
    await untilMarked(driver.tab, 'Belgium will open an investigation');
  });

  it('before the reader goes on to another page and back', async () => {
    const { driver, server } = stage;
    await driver.stopBackground();
    await driver.tab.open(server.url('demo/harbour-market.html'));
    const panel = await driver.openPanel(driver.tab);
    await untilReads(panel, 'Nothing known here');
    await driver.stopBackground();
    await driver.tab.run(() => void setTimeout(() => history.back()));
    await untilReads(panel, 'How many were killed or hurt?');
    expect(Object.keys(await marksOn(driver.tab)).length).toBeGreaterThan(0);
  });
});
