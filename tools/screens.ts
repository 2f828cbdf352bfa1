import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Driver, launch, type Surface } from '../tests/e2e/harness';
import { serve } from '../tests/e2e/serve';
import { pause, until } from '../tests/e2e/wait';
import { BROWSER_KINDS, type BrowserKind, findBrowser } from './browsers';

const FOLDER = 'test-results/screens';
const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
const SENTENCE = 'more than 70 attackers';
/** What is painted and scrolled has come to rest by then. ms */
const REST_MS = 800;

/** `npm run screens`: pictures of the built extension in both browsers and schemes, into `test-results/screens`. */
async function takeScreens(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const kind of BROWSER_KINDS) {
    for (const dark of [false, true]) await takeIn(kind, dark);
  }
}

async function takeIn(kind: BrowserKind, dark: boolean): Promise<void> {
  const program = findBrowser(kind);
  if (!program) return console.log(`${kind} is not installed: its pictures stay as they are`);
  const extension = resolve(`.output/${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3`);
  const server = await serve({});
  const driver = await launch(kind, { extension, program, dark });
  const keep = (name: string, picture: Buffer) =>
    writeFileSync(join(FOLDER, `${kind}-${name}${dark ? '-dark' : ''}.png`), picture);
  try {
    await driver.tab.open(server.url(ARTICLE));
    const panel = await driver.openPanel(driver.tab);
    await untilReads(panel, 'On this page');
    await pause(REST_MS);
    keep('article', await driver.picture(driver.tab));
    await showOpposing(panel);
    keep('positions', await driver.picture(driver.tab));
    await keepWidths(panel, kind, dark);
    await saveNote(driver, panel);
    keep('notes', await driver.picture(driver.tab));
    await showView(panel, 'page');
    await driver.tab.open(server.url('demo/harbour-market.html'));
    await untilReads(panel, 'Nothing known here');
    keep('nothing', await driver.picture(driver.tab));
    console.log(`${kind}${dark ? ', dark' : ''}: done`);
  } finally {
    await driver.close();
    server.close();
  }
}

/** The panel's views as wide as it gets, and as narrow. Only Chromium lays a panel out at will. */
async function keepWidths(panel: Surface, kind: BrowserKind, dark: boolean): Promise<void> {
  if (!panel.resize) return;
  for (const width of [250, 360, 600]) {
    await panel.resize(width, 900);
    for (const [name, prepare] of Object.entries(LOOKS)) {
      await prepare(panel);
      await pause(REST_MS);
      const file = `${kind}-panel-${name}-${width}${dark ? '-dark' : ''}.png`;
      writeFileSync(join(FOLDER, file), await panel.screenshot());
    }
  }
  await showView(panel, 'page');
}

/** What is looked at in each width, and how to come there. */
const LOOKS: Record<string, (panel: Surface) => Promise<void>> = {
  page: async (panel) => {
    await showView(panel, 'page');
    await panel.run(() => scrollTo(0, 0));
  },
  'left-out': (panel) =>
    panel.run(() => {
      document.querySelector('.left-out .item')?.setAttribute('open', '');
      document.getElementById('left-out')?.scrollIntoView();
    }),
  matrix: async (panel) => {
    await showView(panel, 'sides');
    await untilShown(panel, '.drawing');
    await panel.click('.sides .actions button:nth-child(1)');
    await untilShown(panel, '.matrix');
  },
  timeline: async (panel) => {
    await panel.click('.sides .actions button:nth-child(2)');
    await untilShown(panel, '.timeline');
  },
  search: async (panel) => {
    await showView(panel, 'search');
    await panel.run(() => {
      const field = document.querySelector<HTMLInputElement>('.find input')!;
      field.value = 'Черняк';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await untilShown(panel, '.found');
  },
};

async function untilShown(panel: Surface, selector: string): Promise<void> {
  await until(selector, () => panel.run((wanted) => !!document.querySelector(wanted), selector));
}

/** Scrolls the panel to the first position that says otherwise, its source open. */
async function showOpposing(panel: Surface): Promise<void> {
  await panel.run(() => {
    const group = document.querySelector('.group.opposes');
    group?.querySelector('button')?.click();
    scrollTo(0, (group?.getBoundingClientRect().top ?? 0) + scrollY - 80);
  });
  await pause(REST_MS);
}

async function saveNote({ tab }: Driver, panel: Surface): Promise<void> {
  await tab.run((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (
      let node = walker.nextNode() as Text | null;
      node;
      node = walker.nextNode() as Text | null
    ) {
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      return;
    }
  }, SENTENCE);
  await showView(panel, 'notes');
  await pause(REST_MS);
  await panel.click('.notes .primary');
  await until('the note', () => panel.run(() => !!document.querySelector('.note')));
  await tab.run(() => getSelection()?.removeAllRanges());
  await pause(REST_MS);
}

/** The panel's views stand in this order in its header. */
const VIEWS = ['page', 'sides', 'search', 'notes'] as const;

async function showView(panel: Surface, view: (typeof VIEWS)[number]): Promise<void> {
  await panel.click(`header nav button:nth-child(${VIEWS.indexOf(view) + 1})`);
}

async function untilReads(panel: Surface, words: string): Promise<void> {
  await until(`"${words}"`, () =>
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen is meant, and not what is hidden
    panel.run((words) => document.body.innerText.includes(words), words),
  );
}

void takeScreens();
