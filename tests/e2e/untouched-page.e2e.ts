import { expect, it } from 'vitest';
import { marksOn, situation, untilMarked, untilReads } from './sidelight';
import { pause } from './wait';

/** Long enough for the gate to have looked, and for anything that it would have done to have happened. */
const SETTLED_MS = 1500;

situation('a page about something else', (stage) => {
  it('stays as it was served, with nothing painted and no style sheet', async () => {
    const { tab } = stage.driver;
    await tab.open(stage.server.url('demo/harbour-market.html'));
    await pause(SETTLED_MS);
    expect(await tab.run(traces)).toEqual({
      sameDocument: true,
      highlights: 0,
      ruledNames: [],
      sheets: 1,
      adopted: 0,
      globals: [],
    });
  });

  it('is told apart from a covered one by the very same look', async () => {
    const { tab } = stage.driver;
    await tab.open(stage.server.url('demo/raid-at-the-border.html?late=3600000'));
    await untilMarked(tab, 'more than 70 attackers had been killed');
    const { highlights, ruledNames, sameDocument } = await tab.run(traces);
    expect(highlights).toBeGreaterThan(0);
    expect(ruledNames).toContain('sidelight-same-claim');
    expect(sameDocument).toBe(true);
  });

  it('is called nothing known in the panel, and shows nobody', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url('demo/harbour-market.html'));
    const panel = await driver.openPanel(driver.tab);
    const text = await untilReads(panel, 'Nothing known here');
    expect(text).not.toMatch(/What others said|Belgorod/);
    expect(await marksOn(driver.tab)).toEqual({});
  });
});

/** All by which a page could tell that an extension has been there; runs in the page. */
async function traces() {
  const source = await (await fetch(location.href)).text();
  const fresh = new DOMParser().parseFromString(source, 'text/html').documentElement;
  const names = ['same-statement', 'same-claim', 'same-question', 'note', 'shown'];
  const plain = (name: string) => getComputedStyle(document.body, `::highlight(${name})`);
  const ruled = (name: string) =>
    plain(name).textDecorationLine !== plain('nobody').textDecorationLine ||
    plain(name).backgroundColor !== plain('nobody').backgroundColor;
  return {
    sameDocument: fresh.outerHTML === document.documentElement.outerHTML,
    highlights: CSS.highlights.size,
    ruledNames: names.map((name) => `sidelight-${name}`).filter(ruled),
    sheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
    globals: Object.keys(window).filter((key) => /sidelight|wxt/i.test(key)),
  };
}
