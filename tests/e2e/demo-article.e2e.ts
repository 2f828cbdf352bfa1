import { expect, it } from 'vitest';
import type { Surface } from './harness';
import { keepPicture, marksOn, pointOfText, situation, untilMarked, untilReads } from './sidelight';
import { until } from './wait';

const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
/** Far below the first screen, so that showing it has to scroll. */
const FAR = 'denied that Ukrainian special forces had carried out the attack';
const NEAR = 'more than 70 attackers had been killed';

situation('the demo article', (stage, kind) => {
  it('is marked, with a sheet that paints the marks', async () => {
    const { tab } = stage.driver;
    await tab.open(stage.server.url(ARTICLE));
    await untilMarked(tab, NEAR);
    const marks = await marksOn(tab);
    expect(Object.values(marks).flat().length).toBeGreaterThan(8);
    const lines = await tab.run(
      (names) =>
        names.map((name) => {
          const style = getComputedStyle(document.body, `::highlight(sidelight-${name})`);
          return style.textDecorationLine;
        }),
      Object.keys(marks),
    );
    expect(new Set(lines)).toEqual(new Set(['underline']));
  });

  it('keeps its own document as it was', async () => {
    const same = await stage.driver.tab.run(async () => {
      const source = await (await fetch(location.href)).text();
      const fresh = new DOMParser().parseFromString(source, 'text/html').documentElement;
      return fresh.outerHTML === document.documentElement.outerHTML;
    });
    expect(same).toBe(true);
  });

  // Firefox opens its sidebar for its own buttons, menus and keys alone.
  if (kind === 'chromium') {
    it('opens the panel when a marked sentence is clicked', async () => {
      const { driver } = stage;
      expect(await driver.findPanel()).toBeNull();
      await driver.tab.click(await pointOfText(driver.tab, NEAR));
      const panel = await until('the panel', () => driver.findPanel());
      await untilReads(panel, NEAR);
    });
  }

  it('has its context in the real panel, with who said otherwise', async () => {
    const { driver } = stage;
    const panel = await driver.openPanel(driver.tab);
    const text = await untilReads(panel, 'How many were killed or hurt?');
    expect(text).toContain('A mark does not mean that a sentence is wrong');
    expect(text).toContain(NEAR);
    expect(text).toContain('The attackers lost only a few killed and injured');
    await keepPicture(stage, driver.tab, 'demo-article');
  });

  it('leads from a sentence on the page to the same in the panel', async () => {
    const { driver } = stage;
    const panel = await driver.openPanel(driver.tab);
    for (const passage of [NEAR, FAR]) {
      await driver.tab.click(await pointOfText(driver.tab, passage));
      const focused = await until(`focus on "${passage}"`, async () => {
        const text = await focusedText(panel);
        return text.includes(passage) && text;
      });
      expect(focused).toContain(passage);
      expect(await isFocusedInView(panel)).toBe(true);
    }
    await keepPicture(stage, driver.tab, 'demo-article-chosen');
  });

  it('leads from a sentence in the panel to its place on the page', async () => {
    const { driver } = stage;
    const panel = await driver.openPanel(driver.tab);
    await driver.tab.run(() => scrollTo({ top: 0, behavior: 'instant' }));
    await panel.click(await selectorOf(panel, FAR));
    await untilMarked(driver.tab, FAR, 'shown');
    await until('the scroll to end', () => driver.tab.run(() => scrollY > 500));
    await keepPicture(stage, driver.tab, 'demo-article-shown');
    await until('the shown passage to fade', async () => !('shown' in (await marksOn(driver.tab))));
  });

  it('keeps its links: a click on one inside a marked sentence follows it', async () => {
    const { tab } = stage.driver;
    await tab.click('a[href="#nyt"]');
    await until('the link to be followed', () => tab.run(() => location.hash === '#nyt'));
    expect(Object.keys(await marksOn(tab)).length).toBeGreaterThan(0);
  });
});

function focusedText(panel: Surface): Promise<string> {
  return panel.run(() => document.activeElement?.textContent?.replace(/\s+/g, ' ') ?? '');
}

/** `:focus` itself fits nothing while the page, and not the panel, has the keyboard. */
function isFocusedInView(panel: Surface): Promise<boolean> {
  return panel.run(() => {
    const { top, bottom } = document.activeElement!.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

/** The panel's own element for a sentence of the page. */
function selectorOf(panel: Surface, passage: string): Promise<string> {
  return panel.run((passage) => {
    const items = [...document.querySelectorAll<HTMLElement>('.own li')];
    const item = items.find(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').includes(passage),
    );
    if (!item) throw new Error(`"${passage}" is not in the panel`);
    return `.own li[data-sentence="${item.dataset.sentence}"] button.sentence`;
  }, passage);
}
