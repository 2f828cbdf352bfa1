import { askFrom, fill, press, textOf, untilMarked, untilReads, untilThere } from '../acts';
import type { Surface } from '../harness';
import { pause, until } from '../wait';
import { beside, MARKET, panelOf } from './beside';
import { ARTICLE, NEAR, type Scene, type State } from './scene';

const setSettings = (panel: Surface, change: object) => askFrom(panel, 'changeSettings', change);
const BROWSERS_OWN = { chromium: 'chrome://version', firefox: 'about:license' };
const STORES = {
  chromium: 'https://chromewebstore.google.com/detail/sidelight',
  firefox: 'https://addons.mozilla.org/firefox/addon/sidelight/',
};
const readerView = ({ server }: Scene) =>
  `about:reader?url=${encodeURIComponent(server.url(ARTICLE))}`;

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
  {
    name: 'told-by-sentences',
    arrive: (scene) =>
      beside(scene, 'courier/briefing.html', 'its sentences speak to questions about the event'),
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
    name: 'own-page',
    arrive: (scene) => {
      const library = `${scene.driver.origin}/library.html`;
      return beside(scene, library, 'A page of Sidelight itself');
    },
  },
  { name: 'pdf', arrive: (scene) => beside(scene, 'courier/report.pdf', 'A PDF file') },
  {
    // The store itself is out of reach: this is its address with the browser's own words about that.
    name: 'store',
    arrive: (scene) => beside(scene, STORES[scene.driver.kind], 'The browser’s store'),
  },
  {
    name: 'reader-view',
    only: 'firefox',
    arrive: (scene) => beside(scene, readerView(scene), 'If this is reader view, leave it'),
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
    arrive: async (scene) => {
      await scene.driver.setAccess(false);
      return beside(scene, ARTICLE, 'No access to this site');
    },
    leave: ({ driver }) => driver.setAccess(true),
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
