import { expect, it } from 'vitest';
import {
  clickIntoNote,
  keepPicture,
  marksOn,
  pointOfText,
  press,
  select,
  situation,
  untilMarked,
  untilReads,
} from './sidelight';
import { until } from './wait';

const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
const MARKET = 'demo/harbour-market.html';
const FIRST =
  'spent the night in the cellar of a school with her mother, two neighbours and a parrot';
const SECOND = 'The bakery in the next village has its oven on again';
const THIRD = 'The fighters are Russians, he said, and it is their country';
const ELSEWHERE = 'to give the stallholders leases of ten years';

situation('notes', (stage, kind) => {
  it('are made from a selection by the panel’s button, painted and listed', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url(ARTICLE));
    await untilMarked(driver.tab, 'more than 70 attackers');
    const panel = await driver.openPanel(driver.tab);
    await press(panel, 'This page');
    await untilReads(panel, 'How many were killed or hurt?');
    await press(panel, 'Notes');
    await select(driver.tab, FIRST);
    await press(panel, 'Save selection as note');
    await untilMarked(driver.tab, FIRST, 'note-wash-yellow');
    await untilReads(panel, FIRST);
  });

  if (kind === 'firefox') {
    it('are made from the context menu', async () => {
      const { driver } = stage;
      await select(driver.tab, THIRD);
      const point = await pointOfText(driver.tab, THIRD);
      await driver.tab.chooseFromMenu?.(point, 'Save as a note in Sidelight');
      await untilMarked(driver.tab, THIRD, 'note-wash-yellow');
      const panel = await driver.openPanel(driver.tab);
      await untilReads(panel, THIRD);
      await press(panel, 'Delete');
      await until(
        'one note',
        async () => (await marksOn(driver.tab))['note-wash-yellow']?.length === 1,
      );
    });
  }

  it('take words of the reader', async () => {
    const { driver } = stage;
    const panel = await driver.openPanel(driver.tab);
    await clickIntoNote(panel);
    for (const letter of 'Ask Vera') await panel.press(letter);
    await press(panel, 'Save');
    await untilReads(panel, 'Saved');
  });

  it('can be made where the gate is shut', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url(MARKET));
    const panel = await driver.openPanel(driver.tab);
    await press(panel, 'This page');
    await untilReads(panel, 'Nothing known here');
    await press(panel, 'Notes');
    await select(driver.tab, ELSEWHERE);
    await press(panel, 'Save selection as note');
    await untilMarked(driver.tab, ELSEWHERE, 'note-wash-yellow');
    expect(Object.keys(await marksOn(driver.tab))).toEqual(['note-wash-yellow']);
  });

  it.each([
    { how: 'closed', kill: false },
    { how: 'killed', kill: true },
  ])('are there again after the browser was $how', async ({ kill }) => {
    const { driver, server } = stage;
    await driver.restart({ kill });
    await driver.tab.open(server.url(ARTICLE));
    await untilMarked(driver.tab, FIRST, 'note-wash-yellow');
    const panel = await driver.openPanel(driver.tab);
    await press(panel, 'This page');
    await untilReads(panel, 'How many were killed or hurt?');
    await press(panel, 'Notes');
    const text = await untilReads(panel, FIRST);
    expect(text).toContain('Stands on the page');
    expect(text).toContain(ELSEWHERE);
    const words = await panel.run(() => document.querySelector('.note .markdown')?.textContent);
    expect(words).toBe('Ask Vera');
    await keepPicture(stage, driver.tab, 'notes');
  });

  it('are painted again where the gate is shut', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url(MARKET));
    await untilMarked(driver.tab, ELSEWHERE, 'note-wash-yellow');
  });

  it('survive a kill right after they were acknowledged', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url(ARTICLE));
    const panel = await driver.openPanel(driver.tab);
    await press(panel, 'This page');
    await untilReads(panel, 'How many were killed or hurt?');
    await press(panel, 'Notes');
    await select(driver.tab, SECOND);
    await press(panel, 'Save selection as note');
    await untilReads(panel, SECOND);
    await driver.restart({ kill: true });
    await driver.tab.open(server.url(ARTICLE));
    await untilMarked(driver.tab, SECOND, 'note-wash-yellow');
  });

  it('lead to their place, and go only by a deliberate press that can be undone', async () => {
    const { driver } = stage;
    const panel = await driver.openPanel(driver.tab);
    await press(panel, 'This page');
    await untilReads(panel, 'How many were killed or hurt?');
    await press(panel, 'Notes');
    await driver.tab.run(() => scrollTo({ top: 0, behavior: 'instant' }));
    await press(panel, 'Show on the page');
    await until('the scroll', () => driver.tab.run(() => scrollY > 300));
    await press(panel, 'Delete');
    await until('one note to be left', async () => {
      return (await marksOn(driver.tab))['note-wash-yellow']?.length === 1;
    });
    await press(panel, 'Undo');
    await until(
      'both notes',
      async () => (await marksOn(driver.tab))['note-wash-yellow']?.length === 2,
    );
  });
});
