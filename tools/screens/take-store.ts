import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UI_LANGUAGES } from '../../lib/settings';
import { askFrom } from '../../tests/e2e/acts';
import { launch, type Tab } from '../../tests/e2e/harness';
import { serve } from '../../tests/e2e/serve';
import { NOTE_STATES } from '../../tests/e2e/states/note-states';
import { LIBRARY_STATES } from '../../tests/e2e/states/page-states';
import { VIEW_STATES } from '../../tests/e2e/states/panel-states';
import { PAGES, type Scene, type State } from '../../tests/e2e/states/scene';
import { pause } from '../../tests/e2e/wait';
import { findChromium } from '../browsers';
import { toFewColours } from './few-colours';

/** What the stores ask for, and Chrome's panel as it opens. CSS pixels. */
const WIDTH = 1280;
const HEIGHT = 800;
const PANEL = 360;
const REST_MS = 600;

/** The pictures in their order, by the state that each shows. */
const SHOWN = ['page', 'positions', 'note-edited', 'library-matrix', 'library-statement'];
const ON_THE_WAY: State[] = [...VIEW_STATES.slice(0, 2), ...NOTE_STATES, ...LIBRARY_STATES];
const LANGUAGES = UI_LANGUAGES.filter((each) => each !== 'auto');

/** The first is what people see in a list of extensions: it is taken in all languages, others in English. */
function languagesOf(place: number): readonly (typeof LANGUAGES)[number][] {
  if (!place) return [];
  return place === 1 ? LANGUAGES : ['en'];
}

/** Takes the stores' pictures of 1280 by 800 into `folder`. */
export async function takeStore(folder: string): Promise<void> {
  const program = findChromium();
  if (!program)
    throw new Error('The pictures for the stores are taken in Chromium, which is not installed');
  mkdirSync(folder, { recursive: true });
  const server = await serve(PAGES);
  const driver = await launch('chromium', { extension: resolve('.output/chrome-mv3'), program });
  const scene = { driver, server };
  try {
    for (const state of ON_THE_WAY) await takeState(state, scene, folder);
  } finally {
    await driver.close();
    server.close();
  }
}

async function takeState(state: State, scene: Scene, folder: string): Promise<void> {
  const place = SHOWN.indexOf(state.name) + 1;
  const surface = await state.arrive(scene);
  for (const language of languagesOf(place)) {
    await askFrom(surface, 'changeSettings', { language });
    const isWhole = surface === scene.driver.tab;
    const { tab } = scene.driver;
    await tab.resize!(isWhole ? WIDTH : WIDTH - PANEL, HEIGHT);
    if (!isWhole) await surface.resize!(PANEL, HEIGHT);
    // What is read anew in another language moves what is looked at.
    await pause(REST_MS);
    await state.look?.(surface, scene);
    await surface.hover!({ x: 1, y: HEIGHT / 2 });
    await pause(REST_MS);
    const picture = isWhole ? await tab.screenshot() : await scene.driver.picture(tab);
    const easel = (await scene.driver.newEasel!()) as Tab;
    writeFileSync(join(folder, `${place}.${language}.png`), await toFewColours(easel, picture));
    await easel.close();
    console.log(`${place} ${state.name}, ${language}`);
  }
  if (place) await askFrom(surface, 'changeSettings', { language: 'auto' });
  await state.leave?.(scene, surface);
}
