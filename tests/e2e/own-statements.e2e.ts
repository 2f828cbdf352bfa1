import { expect, it } from 'vitest';
import { untilCopied } from './ask';
import { faultsInBothSchemes } from './axe';
import type { Surface } from './harness';
import type { MadePage } from './serve';
import {
  keepPicture,
  marksOn,
  pointOfText,
  press,
  select,
  situation,
  untilMarked,
  untilReads,
  untilUnmarked,
} from './sidelight';
import { until } from './wait';

const MARKET = 'demo/harbour-market.html';
const SELECTED = 'is to begin in September, after the season';
const CLAIM = 'The repair is to begin in September, after the season, and to take seven months.';
const RETOLD =
  'Abel Norr said the repair of the market hall begins in September and takes seven months';
const QUESTION = 'When is the market hall repaired?';

/** Another paper's page, with the same sentence, and the same said in other words. */
const LATER: MadePage = {
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><title>Roof of the hall</title><main><article>
    <h1>What becomes of the roof</h1>
    <p>Councillor Abel Norr was at the old quay on Friday. ${CLAIM}</p>
    <p>${RETOLD}, the guild’s paper wrote.</p>
    <p>Herring was cheap, and the weather held until the evening.</p>
    </article></main></html>`,
};

situation(
  'a statement of the reader',
  (stage, kind) => {
    it('is not found before it is kept', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url('later.html'));
      const panel = await driver.openPanel(driver.tab);
      await press(panel, 'This page');
      await untilReads(panel, 'Nothing known here');
      expect(await marksOn(driver.tab)).toEqual({});
    });

    it('is begun from a selection, and is not lost with the panel’s background', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url(MARKET));
      const panel = await driver.openPanel(driver.tab);
      await press(panel, 'Notes');
      await select(driver.tab, SELECTED);
      await beginStatement();
      await untilReads(panel, 'Who states it');
      expect(await untilReads(panel, 'What was selected')).toContain(SELECTED);
      await press(panel, 'Keep');
      await untilReads(panel, 'Say who states it');
      await fill(panel, 'Who states it', 'Abel Norr');
      await fill(panel, 'Question that it answers', QUESTION);
      await until('the draft to be kept', () => hasDraft(panel, QUESTION));
      await untilCopied(panel);
      await driver.stopBackground();

      async function beginStatement() {
        if (kind === 'chromium') return press(panel, 'Keep selection as a statement');
        const point = await pointOfText(driver.tab, SELECTED);
        await driver.tab.chooseFromMenu?.(point, 'Keep as a statement in Sidelight');
      }
    });

    it('is kept with what the reader says of it', async () => {
      const { driver } = stage;
      const panel = await driver.openPanel(driver.tab);
      await fill(panel, 'Answer that it speaks to', 'It begins in September.');
      await fill(
        panel,
        'In your words',
        'The market hall is repaired from September on, for seven months.',
      );
      await keepPicture(stage, driver.tab, 'own-form');
      expect(await faultsInBothSchemes(panel)).toEqual([]);
      await press(panel, 'Keep');
      await untilReads(panel, 'Kept. It is looked for from now on.');
      await untilReads(panel, '1 statement');
    });

    it('marks the same on another page, as the reader’s', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url('later.html'));
      await untilMarked(driver.tab, CLAIM);
      await untilMarked(driver.tab, 'begins in September and takes seven months');
      const panel = await driver.openPanel(driver.tab);
      await press(panel, 'This page');
      const text = await untilReads(panel, QUESTION);
      expect(text).toContain('Yours');
      await keepPicture(stage, driver.tab, 'own-found');
    });

    it('is still found after a restart', async () => {
      const { driver, server } = stage;
      await driver.restart({ kill: true });
      await driver.tab.open(server.url('later.html'));
      await untilMarked(driver.tab, CLAIM);
    });

    it('is silent where nothing is said of it', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url('demo/raid-at-the-border.html?late=3600000'));
      await untilMarked(driver.tab, 'more than 70 attackers');
      const panel = await driver.openPanel(driver.tab);
      await press(panel, 'This page');
      const text = await untilReads(panel, 'How many were killed or hurt?');
      expect(text).not.toContain('Yours');
    });

    it('goes by a press, and comes back by another', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url('later.html'));
      await untilMarked(driver.tab, CLAIM);
      const panel = await driver.openPanel(driver.tab);
      await press(panel, 'Notes');
      await untilReads(panel, '1 statement');
      await panel.click('.own-statements summary');
      await press(panel, 'Delete');
      await untilReads(panel, 'Statement deleted.');
      await untilUnmarked(driver.tab);
      await press(panel, 'Undo');
      await untilMarked(driver.tab, CLAIM);
    });
  },
  { made: { 'later.html': () => LATER } },
);

/** Writes into the field with this label, as typing does. */
async function fill(panel: Surface, label: string, words: string): Promise<void> {
  await until(`a field "${label}"`, () =>
    panel.run(
      (label, words) => {
        const found = [...document.querySelectorAll('label')].find(
          (each) => each.textContent.trim() === label,
        );
        const field = found && document.getElementById(found.htmlFor);
        if (!field) return false;
        (field as HTMLInputElement).value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return true;
      },
      label,
      words,
    ),
  );
}

/** Whether words of a draft lie in the store. */
function hasDraft(panel: Surface, words: string): Promise<boolean> {
  return panel.run(
    (words) =>
      new Promise<boolean>((resolve, reject) => {
        const request = indexedDB.open('sidelight');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(JSON.stringify(all.result).includes(words));
          };
        };
      }),
    words,
  );
}
