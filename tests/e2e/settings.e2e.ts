import { expect, it } from 'vitest';
import { faultsOf } from './axe';
import type { Surface, Tab } from './harness';
import {
  marksOn,
  press,
  situation,
  textOf,
  untilMarked,
  untilReads,
  untilUnmarked,
} from './sidelight';
import { pause, until } from './wait';

const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
const KILLED = 'more than 70 attackers had been killed';

situation('the settings', (stage, kind) => {
  /** Does something on the settings page, in a tab of its own, and comes back to the article. */
  const set = async (act: (options: Tab) => Promise<unknown>) => {
    const { driver } = stage;
    const options = await driver.newTab(`${driver.origin}/options.html`);
    await options.activate();
    await until('the settings', () => options.run(() => !!document.querySelector('main .pack')));
    await act(options);
    await untilSaid(options);
    await options.close();
    await driver.tab.activate();
  };

  it('pause everywhere at once, and resume', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url(ARTICLE));
    await untilMarked(driver.tab, KILLED);
    await set((options) => flip(options, 'Pause everywhere'));
    await untilUnmarked(driver.tab);
    const panel = await driver.openPanel(driver.tab);
    await untilReads(panel, 'Paused everywhere');
    await driver.tab.open(server.url('demo/other-account.html'));
    await pause(1000);
    expect(await marksOn(driver.tab)).toEqual({});
    await driver.tab.open(server.url(ARTICLE));
    await press(panel, 'Resume everywhere');
    await untilMarked(driver.tab, KILLED);
    await untilReads(panel, KILLED);
  });

  it('ask first: nothing runs until the panel’s button is pressed, and it ends with the page', async () => {
    const { driver, server } = stage;
    await set((options) => flip(options, 'Ask first'));
    await untilUnmarked(driver.tab);
    await driver.tab.open(server.url(ARTICLE));
    const panel = await driver.openPanel(driver.tab);
    await untilReads(panel, 'Shall Sidelight look at this page?');
    await pause(500);
    expect(await marksOn(driver.tab)).toEqual({});
    await press(panel, 'Look at this page');
    await untilMarked(driver.tab, KILLED);
    await untilReads(panel, KILLED);
    await driver.tab.open(server.url('demo/other-account.html'));
    await untilReads(panel, 'Shall Sidelight look at this page?');
    expect(await marksOn(driver.tab)).toEqual({});
  });

  it('ask first: the toolbar button starts it too', async () => {
    const { driver, server } = stage;
    const other = await driver.newTab(server.url(ARTICLE));
    await other.activate();
    await pause(500);
    expect(await marksOn(other)).toEqual({});
    await driver.pressButton();
    await untilMarked(other, KILLED);
    // What was marked is told to the toolbar: a tab that goes meanwhile is an error that the browser logs.
    await pause(500);
    await other.close();
    await driver.tab.activate();
    await set((options) => flip(options, 'Ask first'));
  });

  it('switch a pack off: nothing is marked, nor does the gate open', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url(ARTICLE));
    await untilMarked(driver.tab, KILLED);
    await set((options) => flip(options, 'The raid on the Belgorod region'));
    await untilUnmarked(driver.tab);
    await driver.tab.open(server.url(ARTICLE));
    const panel = await driver.openPanel(driver.tab);
    await untilReads(panel, 'Nothing known here');
    expect(await marksOn(driver.tab)).toEqual({});
    await set((options) => flip(options, 'The raid on the Belgorod region'));
    await untilMarked(driver.tab, KILLED);
  });

  it('change the language everywhere, without a reload', async () => {
    const { driver } = stage;
    const panel = await driver.openPanel(driver.tab);
    await untilReads(panel, 'How many were killed or hurt?');
    await set(async (options) => {
      await chooseLanguage(options, 'de');
      await untilReads(options, 'Einstellungen');
      expect(await options.run(() => document.documentElement.lang)).toBe('de');
    });
    await untilReads(panel, 'Wie viele wurden getötet oder verletzt?');
    expect(await textOf(panel)).not.toContain('This page');
    await set((options) => chooseLanguage(options, 'auto'));
    await untilReads(panel, 'How many were killed or hurt?');
  });

  it.each(['dark', 'light'])('dress our own pages in %s, without a fault', async (scheme) => {
    const { driver } = stage;
    const panel = await driver.openPanel(driver.tab);
    await set(async (options) => {
      await options.click(`input[value="${scheme}"]`);
      await until('the scheme', async () => (await schemeOf(options)) === scheme);
      expect(await faultsOf(options)).toEqual([]);
    });
    expect(await schemeOf(panel)).toBe(scheme);
  });

  it('list the keys, each of them given by the browser as it was suggested', async () => {
    const { driver } = stage;
    await driver.tab.open(`${driver.origin}/options.html`);
    await untilReads(driver.tab, 'Open Sidelight');
    const given = await driver.tab.run(() =>
      [...document.querySelectorAll('.keys > div')].map((row) => [
        row.querySelector('dt')?.textContent,
        [...row.querySelectorAll('kbd')].map((key) => key.textContent).join('+'),
      ]),
    );
    expect(given).toEqual([
      ['Open Sidelight', 'Alt+Shift+O'],
      ['Go to the next marked sentence', 'Alt+Shift+J'],
      ['Go to the previous marked sentence', 'Alt+Shift+K'],
      ['Show what others said on a marked sentence', ''],
      ['Save the selection as a note', 'Alt+Shift+U'],
    ]);
  });

  it('can be found by the browser’s own way', async () => {
    const { driver } = stage;
    await driver.tab.open(`${driver.origin}/options.html`);
    await untilReads(driver.tab, 'Alt');
    await untilReads(driver.tab, kind === 'chromium' ? 'Change shortcuts' : /shortcuts/);
  });
});

/** Presses the switch whose label begins so. */
async function flip(options: Tab, label: string): Promise<void> {
  const id = await options.run((label) => {
    const labels = [...document.querySelectorAll<HTMLLabelElement>('label.switch')];
    return labels.find(({ textContent }) => textContent.trim().startsWith(label))!.htmlFor;
  }, label);
  await options.click(`[id="${id}"]`);
}

/** Chooses a language as a reader's press does; the list itself is the system's, out of reach. */
async function chooseLanguage(options: Tab, language: string): Promise<void> {
  await options.run((language) => {
    const select = document.querySelector('select')!;
    select.value = language;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, language);
}

/** Waits until the page has said that the change is kept. */
function untilSaid(options: Tab): Promise<unknown> {
  return until('"Saved"', () =>
    options.run(() => !!document.querySelector('.told[role="status"]')?.textContent),
  );
}

function schemeOf(surface: Surface): Promise<string> {
  return surface.run(() => getComputedStyle(document.documentElement).colorScheme);
}
