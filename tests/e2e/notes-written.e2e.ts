import { expect, it } from 'vitest';
import { askFrom } from './acts';
import { untilCopied } from './ask';
import type { Surface } from './harness';
import {
  clickIntoNote,
  keepPicture,
  press,
  type Stage,
  select,
  situation,
  textOf,
  untilMarked,
  untilReads,
} from './sidelight';
import { until } from './wait';

const STOOD = 'The harbour office counted 70 stalls on the quay when the market opened on Saturday';
const STANDS = STOOD.replace('70', '45');
const WATCHED = "Vera Lund watched them from her window above the chandler's shop.";
const NEW_PLACE = 'Otto Brandt sold his last barrel of herring before noon and went home content';
let article = STOOD;

const MADE = {
  'market.html': () => ({
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><title>The market</title><h1>The market</h1>
      <p>Rain fell through the night and had stopped by the time that the first carts came.</p>
      <p>${article}. ${WATCHED}</p>
      <p>${NEW_PLACE}. The band played until the lamps were lit.</p></html>`,
  }),
};

const openNotes = async ({ driver, server }: Stage): Promise<Surface> => {
  await driver.tab.open(server.url('market.html'));
  const panel = await driver.openPanel(driver.tab);
  await press(panel, 'Notes');
  // After a kill the first steps may open once more, in front of the page.
  await until('the panel to be beside the page', async () => {
    await driver.tab.activate();
    return (await textOf(panel)).includes('Save selection as note');
  });
  return panel;
};
const write = async (panel: Surface, words: string) => {
  for (const letter of words) await panel.press(letter);
};
const draftsIn = async (panel: Surface) =>
  ((await askFrom(panel, 'readDrafts', {})).value as { body: string }[]).map(({ body }) => body);

situation(
  'what a reader writes',
  (stage) => {
    it('is there as a draft after the browser was killed in the middle of a word', async () => {
      const { driver } = stage;
      article = STOOD;
      const panel = await openNotes(stage);
      await select(driver.tab, STOOD);
      await press(panel, 'Save selection as note');
      await untilMarked(driver.tab, STOOD, 'note-wash-yellow');
      await clickIntoNote(panel);
      await write(panel, 'Ask **Ver');
      await until('the draft', async () => (await draftsIn(panel)).includes('Ask **Ver'));
      await untilCopied(panel);
      await driver.restart({ kill: true });
      const again = await openNotes(stage);
      const typed = () => again.run(() => document.querySelector('textarea')?.value);
      await until('the draft in its field', async () => (await typed()) === 'Ask **Ver');
    });

    it('is kept with its tag and its look', async () => {
      const { driver } = stage;
      const panel = await driver.openPanel(driver.tab);
      await clickIntoNote(panel);
      await panel.press('Control+End');
      await write(panel, 'a**');
      await panel.press('Tab');
      await write(panel, 'tide');
      await panel.press('Enter');
      await until('the tag', () => panel.run(() => !!document.querySelector('.tag-field li')));
      await panel.run(() => {
        const labels = [...document.querySelectorAll<HTMLElement>('.looks label')];
        labels.find((each) => each.textContent?.trim() === 'Wavy line')?.click();
      });
      await untilMarked(driver.tab, STOOD, 'note-wave-yellow');
      await keepPicture(stage, driver.tab, 'notes-writing');
      await panel.click('.note textarea');
      await panel.press('Control+Enter');
      await untilReads(panel, 'Saved');
      await until('no draft', async () => (await draftsIn(panel)).length === 0);
      await driver.restart();
      const again = await openNotes(stage);
      await untilReads(again, 'Stands on the page');
      const shown = await again.run(() => [
        document.querySelector('.markdown strong')?.textContent,
        document.querySelector('.note .tags')?.textContent,
      ]);
      expect(shown).toEqual(['Vera', 'tide']);
    });

    it('is shown beside what the article says now', async () => {
      const { driver } = stage;
      article = STANDS;
      const panel = await openNotes(stage);
      await untilReads(panel, 'This article changed since your note');
      const changed = await panel.run(() =>
        [...document.querySelectorAll('.diff del, .diff ins')].map(
          (each) => each.lastChild?.nodeValue,
        ),
      );
      expect(changed).toEqual(['70', '45']);
      await keepPicture(stage, driver.tab, 'notes-edited');
    });

    it('can be attached elsewhere once its passage is gone, and back', async () => {
      const { driver } = stage;
      article = 'Nothing was sold';
      const panel = await openNotes(stage);
      await untilReads(panel, 'Passage not found on this page');
      await press(panel, 'Attach to selection');
      await untilReads(panel, 'Select the passage on the page');
      await select(driver.tab, NEW_PLACE);
      await press(panel, 'Attach to selection');
      await untilReads(panel, 'The note will stand on:');
      await keepPicture(stage, driver.tab, 'notes-attach');
      await press(panel, 'Attach here');
      await untilMarked(driver.tab, NEW_PLACE, 'note-wave-yellow');
      await untilReads(panel, 'Note attached to another passage.');
      await untilReads(panel, 'Stands on the page');
      await press(panel, 'Undo');
      await untilReads(panel, 'Passage not found on this page');
    });

    it('tells on other pages what had become of it when its page was last read', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url('demo/harbour-market.html'));
      const panel = await driver.openPanel(driver.tab);
      await press(panel, 'Notes');
      await untilReads(panel, 'When its page was last read');
      expect(await textOf(panel)).toContain('The passage is no longer on the page');
    });

    it('is found by the search of the panel, which leads to the very note', async () => {
      const { driver } = stage;
      const panel = await driver.openPanel(driver.tab);
      await press(panel, 'Search');
      await until('the field', () =>
        panel.run(() => document.activeElement?.matches('.find input') ?? false),
      );
      await write(panel, 'vera');
      await untilReads(panel, 'Your notes');
      await panel.run(() => {
        const found = [...document.querySelectorAll<HTMLElement>('[data-result]')];
        found.find((each) => each.textContent?.includes('Ask'))?.click();
      });
      await until('the note to have the focus', () =>
        panel.run(() => document.activeElement?.matches('.note') ?? false),
      );
    });

    it('stands again once its passage has come late', async () => {
      const { driver } = stage;
      const panel = await openNotes(stage);
      await untilReads(panel, 'Passage not found on this page');
      await driver.tab.run((late) => {
        document.querySelectorAll('p')[1]!.textContent = late;
      }, `${STOOD}. ${WATCHED}`);
      await untilMarked(driver.tab, STOOD, 'note-wave-yellow');
      await untilReads(panel, 'Stands on the page');
    });
  },
  { made: MADE },
);
