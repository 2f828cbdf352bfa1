import { expect, it } from 'vitest';
import type { Surface } from './harness';
import { press, situation, textOf, untilMarked, untilReads } from './sidelight';
import { until } from './wait';

const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
const NEAR = 'more than 70 attackers had been killed';

situation('the panel beside an article', (stage) => {
  it('says what the article leaves out, and who spoke to it', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url(ARTICLE));
    await untilMarked(driver.tab, NEAR);
    const panel = await driver.openPanel(driver.tab);
    const text = await untilReads(panel, 'Left out here');
    expect(text.indexOf('Left out here')).toBeGreaterThan(text.indexOf('What others said'));
    await panel.run(() => {
      for (const item of document.querySelectorAll<HTMLDetailsElement>('.left-out .item')) {
        item.open = true;
      }
    });
    const [voices, own] = await panel.run(() => [
      document.querySelectorAll('.left-out .position').length,
      document.querySelectorAll('.question').length,
    ]);
    expect(voices).toBeGreaterThan(3);
    expect(own).toBeGreaterThan(3);
  });

  it('draws who says what, by question and speaker, moved in by keys', async () => {
    const panel = await stage.driver.openPanel(stage.driver.tab);
    await press(panel, 'Who says what');
    await until('the matrix', () => panel.run(() => !!document.querySelector('.cell.filled')));
    await panel.run(() => document.querySelector<SVGElement>('[role=gridcell]')?.focus());
    await panel.press('ArrowDown');
    await panel.press('ArrowRight');
    await until('the focus two steps on', async () => (await focusedPlace(panel)) === '1 1');
    await chooseCell(panel);
    const [label, cards] = await panel.run(() => [
      document.activeElement?.getAttribute('aria-label') ?? '',
      document.querySelectorAll('.chosen-said .position').length,
    ]);
    expect(label).toMatch(/\?: /);
    expect(cards).toBeGreaterThan(0);
  });

  it('has the same as a table, and scrolls inside its own region', async () => {
    const panel = await stage.driver.openPanel(stage.driver.tab);
    const wide = await panel.run(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
    await press(panel, 'In words');
    const text = await untilReads(panel, 'nothing known');
    expect(text).toContain('Andriy Chernyak');
    expect(await panel.run(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    await press(panel, 'In words');
  });

  it('makes a picture of it', async () => {
    const panel = await stage.driver.openPanel(stage.driver.tab);
    await press(panel, 'Copy as image');
    await untilReads(panel, /The image (is on the clipboard|was saved as a file)/);
    await press(panel, 'Dismiss');
  });

  it('finds a speaker by a name in another script, with / from anywhere', async () => {
    const panel = await stage.driver.openPanel(stage.driver.tab);
    await press(panel, 'This page');
    await panel.run(() => document.querySelector<HTMLElement>('header button')?.focus());
    await panel.run(() => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }),
      );
    });
    await until('the field to have the focus', () =>
      panel.run(() => document.activeElement?.matches('.find input') ?? false),
    );
    await type(panel, 'Черняк');
    expect(await untilReads(panel, 'People, groups and outlets')).toContain('Andriy Chernyak');
    await type(panel, 'Chernjak');
    await until('the same person', async () => /Andriy Chernyak/.test(await textOf(panel)));
  });
});

async function type(panel: Surface, words: string): Promise<void> {
  await panel.run((words) => {
    const field = document.querySelector<HTMLInputElement>('.find input')!;
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, words);
}

function focusedPlace(panel: Surface): Promise<string | undefined> {
  return panel.run(() => (document.activeElement as SVGElement | null)?.dataset.cell);
}

/** Goes along the row to a cell in which something was said, and opens it. */
async function chooseCell(panel: Surface): Promise<void> {
  await until('a cell with a statement', async () => {
    const isFilled = await panel.run(() => document.activeElement?.classList.contains('filled'));
    if (!isFilled) await panel.press('ArrowRight');
    return isFilled;
  });
  await panel.press('Enter');
  await until('what was said', () =>
    panel.run(() => !!document.querySelector('.chosen-said .position')),
  );
}
