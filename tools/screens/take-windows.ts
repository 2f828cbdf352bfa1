import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch } from '../../tests/e2e/harness';
import { serve } from '../../tests/e2e/serve';
import { NOTE_STATES } from '../../tests/e2e/states/note-states';
import { VIEW_STATES, WORD_STATES } from '../../tests/e2e/states/panel-states';
import { PAGES, type Scene, type State } from '../../tests/e2e/states/scene';
import { pause } from '../../tests/e2e/wait';
import { BROWSER_KINDS, type BrowserKind, findBrowser } from '../browsers';
import { toFewColours } from './few-colours';

/** What is painted and scrolled has come to rest by then. ms */
const REST_MS = 800;
/** States on the way to what is shown count too. */
const WINDOWS: State[] = [
  ...VIEW_STATES.slice(0, 2),
  ...NOTE_STATES.slice(0, 3),
  ...WORD_STATES.filter(({ name }) => name === 'reader-view'),
];
/** The states of which pictures are kept, by scheme. */
const SHOWN = { light: ['page', 'notes', 'reader-view'], dark: ['page', 'positions'] };

/** Takes whole windows of both browsers into `folder`: a page with the panel beside it. */
export async function takeWindows(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const kind of BROWSER_KINDS) {
    for (const dark of [false, true]) await takeIn(kind, dark, folder);
  }
}

async function takeIn(kind: BrowserKind, dark: boolean, folder: string): Promise<void> {
  const program = findBrowser(kind);
  if (!program) return console.log(`${kind} is not installed: its pictures stay as they are`);
  const extension = resolve(`.output/${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3`);
  const server = await serve(PAGES);
  const shown = SHOWN[dark ? 'dark' : 'light'];
  // What one browser alone has leads nowhere else.
  const isWanted = ({ only, name }: State) => !only || (only === kind && shown.includes(name));
  const driver = await launch(kind, { extension, program, dark });
  try {
    for (const state of WINDOWS.filter(isWanted)) {
      const picture = await pictureOf(state, { driver, server });
      const file = `window-${kind}-${state.name}${dark ? '-dark' : ''}.png`;
      if (shown.includes(state.name)) writeFileSync(join(folder, file), picture);
    }
    console.log(`${kind}${dark ? ', dark' : ''}: done`);
  } finally {
    await driver.close();
    server.close();
  }
}

async function pictureOf(state: State, scene: Scene) {
  const surface = await state.arrive(scene);
  await state.look?.(surface, scene);
  await surface.hover?.({ x: 1, y: 300 });
  await pause(REST_MS);
  const { driver } = scene;
  const picture = await driver.picture(driver.tab);
  await state.leave?.(scene, surface);
  const easel = (await driver.newEasel?.()) ?? (await driver.newTab('about:blank'));
  const small = await toFewColours(easel, picture);
  await easel.close();
  await driver.tab.activate();
  return small;
}
