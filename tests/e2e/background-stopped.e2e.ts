import { expect, it } from 'vitest';
import type { Driver } from './harness';
import {
  clickIntoNote,
  marksOn,
  pointOfText,
  press,
  select,
  situation,
  untilMarked,
  untilReads,
} from './sidelight';
import { pause, until } from './wait';

const KILLED = 'more than 70 attackers had been killed';
const PARROT = 'two neighbours and a parrot';

/** The browser may stop the worker or event page whenever it has been idle: between any two steps. */
situation('the background is stopped between all steps', (stage) => {
  it('before a page is opened', async () => {
    const { driver, server } = stage;
    // A first page, so that what is done once after the install is done.
    await driver.tab.open(server.url('demo/other-account.html'));
    await untilMarked(driver.tab, 'in any military shop');
    await stopIdle(driver);
    await driver.tab.open(server.url('demo/raid-at-the-border.html?late=3600000'));
    await untilMarked(driver.tab, KILLED);
  });

  it('before the panel is opened', async () => {
    const { driver } = stage;
    await stopIdle(driver);
    const panel = await driver.openPanel(driver.tab);
    await untilReads(panel, 'How many were killed or hurt?');
  });

  it('before a sentence is chosen, on either side', async () => {
    const { driver } = stage;
    const panel = await driver.openPanel(driver.tab);
    await stopIdle(driver);
    await driver.tab.click(await pointOfText(driver.tab, KILLED));
    await until('the sentence in the panel', () =>
      panel.run(() => document.querySelector('.own li.chosen') !== null),
    );
    await stopIdle(driver);
    await panel.click('.own li button.sentence');
    await until('the passage to be shown', async () => 'shown' in (await marksOn(driver.tab)));
  });

  it('before a note is saved, changed and deleted', async () => {
    const { driver } = stage;
    const panel = await driver.openPanel(driver.tab);
    await press(panel, 'Notes');
    await select(driver.tab, PARROT);
    await stopIdle(driver);
    await press(panel, 'Save selection as note');
    await untilMarked(driver.tab, PARROT, 'note-wash-yellow');
    await clickIntoNote(panel);
    await panel.press('x');
    await stopIdle(driver);
    await press(panel, 'Save');
    await untilReads(panel, 'Saved');
    await stopIdle(driver);
    await press(panel, 'Delete');
    await until('the note to go', async () => !('note-wash-yellow' in (await marksOn(driver.tab))));
  });

  it('before late text arrives', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url('demo/raid-at-the-border.html?late=2500'));
    await untilMarked(driver.tab, KILLED);
    await stopIdle(driver);
    await untilMarked(driver.tab, 'Belgium will open an investigation');
  });

  it('before the reader goes on to another page and back', async () => {
    const { driver, server } = stage;
    await stopIdle(driver);
    await driver.tab.open(server.url('demo/harbour-market.html'));
    const panel = await driver.openPanel(driver.tab);
    await press(panel, 'This page');
    await untilReads(panel, 'Nothing known here');
    await stopIdle(driver);
    await driver.tab.run(() => void setTimeout(() => history.back()));
    await untilReads(panel, 'How many were killed or hurt?');
    expect(Object.keys(await marksOn(driver.tab)).length).toBeGreaterThan(0);
  });
});

/** The browser stops a background only when it has nothing left to do. */
async function stopIdle(driver: Driver): Promise<void> {
  await pause(500);
  await driver.stopBackground();
}
