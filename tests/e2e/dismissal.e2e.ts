import { expect, it } from 'vitest';
import { ask } from './ask';
import type { Surface } from './harness';
import { press, type Stage, situation, textOf, untilMarked, untilReads } from './sidelight';
import { until } from './wait';

const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
const OTHER = 'demo/other-account.html';
/** Speaks to one question alone, so that nothing is left of it once that is dismissed. */
const JOKE = 'could have bought the American vehicles in any military shop';

situation('a mark that the reader finds wrong', (stage) => {
  it('goes at once, on the page and in the panel, and comes back by undo', async () => {
    const { driver, server } = stage;
    await takeAllBack(stage);
    await driver.tab.open(server.url(OTHER));
    await untilMarked(driver.tab, JOKE);
    const panel = await driver.openPanel(driver.tab);
    await untilReads(panel, JOKE);
    await dismissAll(panel, JOKE);
    await untilNot(panel, JOKE);
    await press(panel, 'Undo');
    await untilReads(panel, JOKE);
    await untilMarked(driver.tab, JOKE);
  });

  it('stays away when the page is opened again after the browser was killed', async () => {
    const { driver, server } = stage;
    await dismissAll(await driver.openPanel(driver.tab), JOKE);
    await driver.restart({ kill: true });
    await driver.tab.open(server.url(OTHER));
    await untilMarked(driver.tab, 'show Russians that Putin does not protect them');
    const panel = await driver.openPanel(driver.tab);
    await untilReads(panel, 'What others said');
    expect(await textOf(panel)).not.toContain(JOKE);
  });

  it('leaves other sentences on other pages alone', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url(ARTICLE));
    await untilMarked(driver.tab, 'more than 70 attackers had been killed');
  });
});

/** Presses "Not the same" of a sentence for every question under which it stands. */
async function dismissAll(panel: Surface, passage: string): Promise<void> {
  await untilReads(panel, passage);
  for (let left = await countOf(panel, passage); left > 0; left--) {
    await panel.run((passage) => {
      for (const old of document.querySelectorAll('[data-pressed]'))
        old.removeAttribute('data-pressed');
      const items = [...document.querySelectorAll('.own li')];
      const item = items.find((each) => each.textContent.replace(/\s+/g, ' ').includes(passage));
      item?.querySelector('.dismiss')?.setAttribute('data-pressed', '');
    }, passage);
    await panel.click('[data-pressed]');
    await until('the panel to say so', async () => /The mark is gone/.test(await textOf(panel)));
    await until('it to go', async () => (await countOf(panel, passage)) < left);
  }
}

/** Under how many questions a sentence stands. */
function countOf(panel: Surface, passage: string): Promise<number> {
  return panel.run((passage) => {
    const items = [...document.querySelectorAll('.own li')];
    return items.filter((each) => each.textContent.replace(/\s+/g, ' ').includes(passage)).length;
  }, passage);
}

/** A first try may have left a mark dismissed. */
async function takeAllBack(stage: Stage): Promise<void> {
  const { value } = await ask(stage, 'listDismissals', {});
  for (const { id } of value as { id: string }[]) await ask(stage, 'restoreDismissal', { id });
}

function untilNot(panel: Surface, passage: string): Promise<unknown> {
  return until(`"${passage}" to go`, async () => !(await textOf(panel)).includes(passage));
}
