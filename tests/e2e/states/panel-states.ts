import { askFrom, fill, press, textOf, untilMarked, untilReads, untilThere } from '../acts';
import type { Surface } from '../harness';
import { pause, until } from '../wait';
import { beside, MARKET, panelOf } from './beside';
import { ARTICLE, NEAR, type Scene, type State } from './scene';

const setSettings = (panel: Surface, change: object) => askFrom(panel, 'changeSettings', change);
const BROWSERS_OWN = { chromium: 'chrome://version', firefox: 'about:license' };

/** The panel's views beside an article. */
export const VIEW_STATES: State[] = [
  {
    name: 'page',
    arrive: async (scene) => {
      const panel = await beside(scene, ARTICLE, 'Left out here');
      await untilMarked(scene.driver.tab, NEAR);
      return panel;
    },
  },
  {
    name: 'positions',
    arrive: async (scene) => {
      const panel = await panelOf(scene);
      await panel.run(() =>
        document
          .querySelector<HTMLElement>('.group.opposes button[aria-expanded="false"]')
          ?.click(),
      );
      return panel;
    },
    look: (panel) =>
      panel.run(() => {
        const top = document.querySelector('.group.opposes')?.getBoundingClientRect().top ?? 0;
        scrollTo(0, top + scrollY - 150);
      }),
  },
  {
    name: 'left-out',
    arrive: async (scene) => {
      const panel = await panelOf(scene);
      await panel.run(() => document.querySelector('.left-out .item')?.setAttribute('open', ''));
      return panel;
    },
    look: (panel) => panel.run(() => document.getElementById('left-out')?.scrollIntoView()),
  },
  {
    name: 'not-the-same',
    arrive: async (scene) => {
      const panel = await panelOf(scene);
      await panel.run(() => document.querySelector<HTMLElement>('.own .dismiss')!.click());
      await untilReads(panel, 'The mark is gone');
      return panel;
    },
    leave: (_, panel) => press(panel, 'Undo'),
  },
  {
    name: 'matrix',
    arrive: async (scene) => {
      const panel = await panelOf(scene);
      await press(panel, 'Who says what');
      await untilThere(panel, '.cell.filled');
      return panel;
    },
  },
  {
    name: 'matrix-in-words',
    arrive: async (scene) => {
      const panel = await panelOf(scene);
      await press(panel, 'In words');
      await untilThere(panel, '.table-box');
      return panel;
    },
    leave: (_, panel) => press(panel, 'In words'),
  },
  {
    name: 'timeline',
    arrive: async (scene) => {
      const panel = await panelOf(scene);
      await press(panel, 'Timeline');
      await untilThere(panel, '.timeline');
      return panel;
    },
    leave: (_, panel) => press(panel, 'Matrix'),
  },
  {
    name: 'search',
    arrive: async (scene) => {
      const panel = await panelOf(scene);
      await press(panel, 'Search');
      await fill(panel, '.find input', 'Черняк');
      await untilThere(panel, '.found .result');
      return panel;
    },
    leave: (_, panel) => press(panel, 'This page'),
  },
];

/** What the panel says where it cannot show what others said. */
export const WORD_STATES: State[] = [
  {
    name: 'nothing',
    arrive: (scene) => beside(scene, MARKET, 'Nothing known'),
  },
  { name: 'only-actors', arrive: (scene) => beside(scene, 'courier/names.html', 'Names, but no') },
  { name: 'not-text', arrive: (scene) => beside(scene, 'courier/drawing.svg', 'Not a page of') },
  {
    name: 'unreadable',
    arrive: (scene) => beside(scene, BROWSERS_OWN[scene.driver.kind], 'cannot be read'),
  },
  {
    name: 'paused',
    arrive: async (scene) => {
      const panel = await beside(scene, ARTICLE, 'Left out here');
      await panel.click('.panel > footer button');
      await untilReads(panel, 'Paused on this site');
      return panel;
    },
    leave: (_, panel) => press(panel, 'Resume on this site'),
  },
  {
    name: 'paused-everywhere',
    arrive: async (scene) => {
      const panel = await panelOf(scene);
      await setSettings(panel, { pausedEverywhere: true });
      await untilReads(panel, 'Paused everywhere');
      return panel;
    },
    leave: (_, panel) => setSettings(panel, { pausedEverywhere: false }),
  },
  {
    name: 'ask-first',
    arrive: async (scene) => {
      await setSettings(await panelOf(scene), { askFirst: true });
      return beside(scene, ARTICLE, 'Shall Sidelight look');
    },
    leave: (_, panel) => setSettings(panel, { askFirst: false }),
  },
  {
    name: 'no-access',
    only: 'chromium',
    arrive: async (scene) => {
      await setAccess(scene, 'ON_CLICK');
      return beside(scene, ARTICLE, 'No access to this site');
    },
    leave: (scene) => setAccess(scene, 'ON_ALL_SITES'),
  },
  { name: 'reading', arrive: (scene) => told(scene, 'sentences to compare', AT_WORK) },
  { name: 'failed', arrive: (scene) => told(scene, 'Something went wrong', FAILED) },
  { name: 'cannot-paint', arrive: (scene) => told(scene, 'cannot mark', { canPaint: false }) },
];

const AT_WORK = { phase: 'matching', compared: 96, sentences: [], context: null };
const FAILED = {
  ...{ phase: 'failed', trouble: 'matching', sentences: [], context: null },
  failure: 'Error: The index of belgorod-2023 cannot be read',
};

/** As the reader does on the browser's own page for extensions. */
async function setAccess({ driver }: Scene, hostAccess: string): Promise<void> {
  const tab = await driver.newTab('chrome://extensions');
  await tab.run(
    (extensionId, hostAccess) => {
      const { chrome } = globalThis as unknown as Developer;
      return chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
    },
    new URL(driver.origin).host,
    hostAccess,
  );
  await tab.close();
}

/**
 * The panel beside an article whose state is put in its place, where what is waited for passes too fast. Put
 * again until it shows: the page may have had something to say itself.
 */
async function told(scene: Scene, reads: string, change: object): Promise<Surface> {
  const panel = await beside(scene, ARTICLE, 'Left out here');
  await until(`the panel to read "${reads}"`, async () => {
    await panel.run(putState, change);
    await pause(100);
    return (await textOf(panel)).includes(reads);
  });
  return panel;
}

/** Runs in the panel. */
async function putState(change: object): Promise<void> {
  const { scripting, tabs } = (globalThis as unknown as { chrome: Scripting }).chrome;
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  await scripting.executeScript({
    target: { tabId: tab!.id },
    // As text: on its way Chromium would drop what is null.
    args: [JSON.stringify(change)],
    func: (change) => {
      const world = globalThis as unknown as Record<symbol, { update(change: object): void }>;
      world[Symbol.for('sidelight.page')]!.update(JSON.parse(change));
    },
  });
}

/** What of the browsers' interfaces is used here. */
interface Developer {
  chrome: { developerPrivate: { updateExtensionConfiguration(what: object): Promise<void> } };
}
interface Scripting {
  tabs: { query(what: object): Promise<{ id: number }[]> };
  scripting: {
    executeScript(how: {
      target: { tabId: number };
      args: string[];
      func: (change: string) => void;
    }): Promise<unknown>;
  };
}
