import { expect, it, onTestFinished } from 'vitest';
import type { Driver, Surface, ToolbarLook } from './harness';
import { MADE_PAGES } from './made-pages';
import { marksOn, press, situation, untilMarked, untilReads } from './sidelight';
import { PAGES } from './states/scene';
import { until } from './wait';

const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
const KILLED = 'more than 70 attackers had been killed';

situation(
  'the toolbar button',
  (stage) => {
    it('counts the marked sentences of a page about the event', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url(ARTICLE));
      await untilMarked(driver.tab, KILLED);
      const look = await untilSays(driver, /\d+ marked sentences/, 'event');
      const sentences = Object.values(await marksOn(driver.tab)).flat();
      expect(look.badge).toBe(String(sentences.length));
      expect(look.title).toContain(`${sentences.length} marked`);
    });

    it('counts those of a page that is about the event by its sentences alone', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url('courier/briefing.html'));
      const look = await untilSays(driver, /\d+ marked sentences/, 'event');
      expect(look.badge).toBe(String(Object.values(await marksOn(driver.tab)).flat().length));
    });

    it('says nothing of a page about something else', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url('demo/harbour-market.html'));
      await untilSays(driver, 'nothing on this page', 'none');
    });

    it.each([
      ['a picture', 'picture.svg'],
      ['a feed', 'feed.xml'],
      ['a PDF file', 'courier/report.pdf'],
    ])('says that %s cannot be read', async (_, page) => {
      const { driver, server } = stage;
      await driver.tab.open(server.url(page));
      await untilSays(driver, 'cannot be read', 'unreadable');
    });

    it("says that a page of the browser's own cannot be read", async () => {
      const { driver } = stage;
      await driver.tab.open(driver.kind === 'chromium' ? 'chrome://version' : 'about:license');
      await untilSays(driver, 'cannot be read', 'unreadable');
    });

    it('says of a page of our own that there is nothing, as the panel does', async () => {
      const { driver } = stage;
      await driver.tab.open(`${driver.origin}/options.html`);
      await untilSays(driver, 'nothing on this page', 'none');
      await untilReads(await driver.openPanel(driver.tab), 'A page of Sidelight itself');
    });

    it('has the panel say why a PDF whose address does not tell it cannot be read', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url('courier/report'));
      // Firefox tells nothing of its viewer but that it lets nobody in.
      const reads = driver.kind === 'chromium' ? 'A PDF file' : 'This page cannot be read';
      await untilReads(await driver.openPanel(driver.tab), reads);
    });

    it('says that a site is paused, on pages to come too, and takes it back', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url(ARTICLE));
      await untilMarked(driver.tab, KILLED);
      const panel = await driver.openPanel(driver.tab);
      await untilReads(panel, KILLED);
      await press(panel, 'Pause on 127.0.0.1');
      await untilSays(driver, 'paused on this site', 'paused');

      await driver.tab.open(server.url('demo/other-account.html'));
      await untilSays(driver, 'paused on this site', 'paused');
      await press(panel, 'Resume on this site');
      await untilSays(driver, /marked sentence/, 'event');
    });

    it('says that it has no access, on pages to come too, until it is given back', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url(ARTICLE));
      await untilSays(driver, /marked sentence/, 'event');
      onTestFinished(() => driver.setAccess(true));
      await driver.setAccess(false);
      await untilSays(driver, 'no access to this site', 'no-access');
      await driver.tab.open(server.url('demo/other-account.html'));
      await untilSays(driver, 'no access to this site', 'no-access');
      expect(await marksOn(driver.tab)).toEqual({});
      await driver.setAccess(true);
      await driver.tab.open(server.url(ARTICLE));
      await untilSays(driver, /marked sentence/, 'event');
    });

    it('complains to nobody of tabs that go at once', async () => {
      const { driver, server } = stage;
      onTestFinished(() => driver.setAccess(true));
      await driver.setAccess(false);
      for (let i = 0; i < 20; i++) {
        const tab = await driver.newTab(server.url('demo/other-account.html'));
        await tab.close();
      }
      await driver.tab.open(server.url('demo/other-account.html'));
      await untilSays(driver, 'no access to this site', 'no-access');
    });

    it('says that it waits to be asked, where the reader wants that', async () => {
      const { driver, server } = stage;
      const panel = await driver.openPanel(driver.tab);
      await change(panel, { askFirst: true });
      await driver.tab.open(server.url(ARTICLE));
      await untilSays(driver, 'press to look', 'ask-first');
      await change(panel, { askFirst: false });
      await untilSays(driver, /marked sentence/, 'event');
    });
  },
  { made: { ...MADE_PAGES, ...PAGES } },
);

situation('the marks, as the reader wants them', (stage) => {
  it.each([
    ['tint', /^same-.*-tint$/],
    ['underline', /^same-(?!.*-tint$)/],
  ] as const)('are shown as %s, at once', async (marks, names) => {
    const { driver, server } = stage;
    if (marks === 'tint') {
      await driver.tab.open(server.url(ARTICLE));
      await untilMarked(driver.tab, KILLED);
    }
    const panel = await driver.openPanel(driver.tab);
    await change(panel, { marks });
    await until(`names like ${names}`, async () =>
      Object.keys(await marksOn(driver.tab)).every((name) => names.test(name)),
    );
    const looks = await driver.tab.run(
      (painted) =>
        painted.map((name) => {
          const style = getComputedStyle(document.body, `::highlight(sidelight-${name})`);
          return [style.textDecorationLine, style.backgroundColor !== 'rgba(0, 0, 0, 0)'];
        }),
      Object.keys(await marksOn(driver.tab)),
    );
    expect(new Set(looks.map(String))).toEqual(new Set([`underline,${marks === 'tint'}`]));
  });

  it('differ by kind in form', async () => {
    const styles = await stage.driver.tab.run(() =>
      ['same-statement', 'same-claim', 'same-question'].map(
        (kind) =>
          getComputedStyle(document.body, `::highlight(sidelight-${kind})`).textDecorationStyle,
      ),
    );
    expect(styles).toEqual(['solid', 'dashed', 'dotted']);
  });

  it('go where none are wanted, at once and on the next page, and come back', async () => {
    const { driver, server } = stage;
    const panel = await driver.openPanel(driver.tab);
    await change(panel, { marks: 'none' });
    await until('no marks', async () => !Object.keys(await marksOn(driver.tab)).length);
    await driver.tab.open(server.url(ARTICLE));
    // The panel still has what the page does not show.
    await untilReads(panel, KILLED);
    expect(await marksOn(driver.tab)).toEqual({});
    await change(panel, { marks: 'underline' });
    await untilMarked(driver.tab, KILLED, 'same-claim');
  });
});

/** As the options page does. */
function change(panel: Surface, body: object): Promise<unknown> {
  return panel.run((body) => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
    return (browser ?? chrome)!.runtime.sendMessage({
      to: 'background',
      type: 'changeSettings',
      body,
    });
  }, body);
}

/**
 * Waits for words, picture and number, which come one after the other. Chromium does not tell which picture it
 * shows; that one was found, it does, by an error.
 */
function untilSays(driver: Driver, words: string | RegExp, state: string): Promise<ToolbarLook> {
  return until(`the button to say ${words} and to look like ${state}`, async () => {
    const look = await driver.toolbar();
    const isShown = look.icon === null || new RegExp(`^${state}-(16|32)\\.png$`).test(look.icon);
    const isCounted = /^\d+$/.test(look.badge) === (state === 'event');
    return new RegExp(words).test(look.title) && isShown && isCounted && look;
  });
}

/** What of the extension's own interface is used here. */
interface Extension {
  runtime: { sendMessage(message: object): Promise<unknown> };
}
