import { expect, it } from 'vitest';
import type { Driver, Tab } from './harness';
import { marksOn, situation, untilMarked, untilReads } from './sidelight';
import { pause, until } from './wait';

const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
const KILLED = 'more than 70 attackers had been killed';
const CARD = 'html > div:last-child';

situation('the way from mark to mark by keys', (stage, kind) => {
  it('leads to the first marked sentence, lets it stand out and shows its card', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url(ARTICLE));
    await untilMarked(driver.tab, KILLED);
    await driver.tab.activate();
    await driver.tab.run(() => document.querySelector<HTMLElement>('a[href]')!.focus());
    await driver.tab.run(() => scrollTo({ top: 0, behavior: 'instant' }));
    await driver.command('next-mark');
    const [first] = await untilShown(driver.tab);
    expect(first).toBe((await inPageOrder(driver.tab))[0]);
    await untilCard(driver.tab);
    expect(await isInView(driver.tab)).toBe(true);
  });

  it('goes on to the next and back again, in the order of the page', async () => {
    const { driver } = stage;
    const order = await inPageOrder(driver.tab);
    for (const [key, index] of [
      ['next-mark', 1],
      ['next-mark', 2],
      ['previous-mark', 1],
      ['previous-mark', 0],
      // Round the beginning, to the end of the page.
      ['previous-mark', order.length - 1],
    ] as const) {
      await driver.command(key);
      await until(`mark ${index}`, async () => (await shown(driver.tab))[0] === order[index]);
      await untilCard(driver.tab);
      expect(await isInView(driver.tab)).toBe(true);
    }
  });

  it('leaves the focus where it was', async () => {
    const focused = await stage.driver.tab.run(() => document.activeElement!.localName);
    expect(focused).toBe('a');
  });

  it('opens the panel at the sentence that it led to', async () => {
    const { driver } = stage;
    const order = await inPageOrder(driver.tab);
    if (kind === 'firefox') await driver.command('open-panel');
    else await pressAndTell(driver);
    const panel = await until('the panel', () => driver.findPanel());
    await untilReads(panel, 'On this page');
    const chosen = await until('the chosen sentence', () =>
      panel.run(() => document.querySelector('.own .chosen')?.textContent.replace(/\s+/g, ' ')),
    );
    expect(chosen).toContain(order.at(-1));
  });

  it('is silent on a page without marks', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url('demo/harbour-market.html'));
    await pause(800);
    await driver.command('next-mark');
    await pause(500);
    expect(await marksOn(driver.tab)).toEqual({});
    expect(await driver.tab.run(() => scrollY)).toBe(0);
  });

  it('has at most four keys of its own in the manifest', async () => {
    const panel = await stage.driver.openPanel(stage.driver.tab);
    const keys = await panel.run(() => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      return (browser ?? chrome)!.commands.getAll();
    });
    const names = keys.filter(({ shortcut }) => shortcut).map(({ name }) => name);
    expect(names.length).toBeLessThanOrEqual(4);
    expect(keys.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'open-panel',
        'save-note',
        'next-mark',
        'previous-mark',
        'open-context',
      ]),
    );
    // Without a key of its own until the reader gives it one.
    if (kind === 'firefox') expect(names).not.toContain('open-context');
  });
});

/** Chromium takes no key of the protocol for the reader's: the button opens, and the page is told as by the key. */
async function pressAndTell(driver: Driver): Promise<void> {
  const panel = await driver.openPanel(driver.tab);
  await panel.run(async () => {
    const { tabs } = (globalThis as unknown as Record<string, Extension>).chrome!;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    await tabs.sendMessage(tab!.id, { to: 'page', type: 'chooseMark', body: { nearest: false } });
  });
}

async function shown(tab: Tab): Promise<string[]> {
  return (await marksOn(tab)).shown ?? [];
}

function untilShown(tab: Tab): Promise<string[]> {
  return until('a sentence to stand out', async () => {
    const texts = await shown(tab);
    return texts.length ? texts : null;
  });
}

function untilCard(tab: Tab): Promise<unknown> {
  return until('the card', () =>
    tab.run((selector) => document.querySelector(selector)?.outerHTML === '<div></div>', CARD),
  );
}

/** The texts of all marked sentences as they follow one another on the page. */
async function inPageOrder(tab: Tab): Promise<string[]> {
  return tab.run(() => {
    const own = [...CSS.highlights].filter(([name]) => name.startsWith('sidelight-same-'));
    const lives = own
      .flatMap(([, highlight]) => [...highlight])
      .map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live;
      });
    lives.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return lives.map((live) => live.toString().replace(/\s+/g, ' ').trim());
  });
}

function isInView(tab: Tab): Promise<boolean> {
  return tab.run(() => {
    const [range] = [...CSS.highlights.get('sidelight-shown')!] as Range[];
    const { top, bottom } = range!.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

/** What of the extension's own interface is used here. */
interface Extension {
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  tabs: {
    query(what: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
}
