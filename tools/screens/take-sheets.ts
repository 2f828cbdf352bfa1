import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Driver, Surface } from '../../tests/e2e/harness';
import { launch } from '../../tests/e2e/harness';
import { joinPictures } from '../../tests/e2e/join-pictures';
import { serve } from '../../tests/e2e/serve';
import { CARD_STATES, MARK_STATES } from '../../tests/e2e/states/mark-states';
import { NOTE_STATES, OWN_STATES } from '../../tests/e2e/states/note-states';
import { LIBRARY_STATES, recoveryStates, SETTING_STATES } from '../../tests/e2e/states/page-states';
import { VIEW_STATES, WORD_STATES } from '../../tests/e2e/states/panel-states';
import { RTL_STATES } from '../../tests/e2e/states/rtl-states';
import { PAGES, type Scene, type State } from '../../tests/e2e/states/scene';
import { pause } from '../../tests/e2e/wait';
import { askIn, withPages } from '../../tests/e2e/with-pages';
import { findChromium } from '../browsers';
import { toFewColours } from './few-colours';

/** The narrowest sidebar, Chrome's side panel as it opens, and the widest that a panel is laid out for. */
const WIDTHS = [250, 360, 600];
const SCHEMES = ['light', 'dark'] as const;
/** What is painted and scrolled has come to rest by then. ms */
const REST_MS = 350;
/** A sheet shows no more of a document, and no less of its window. CSS pixels. */
const HEIGHT = 820;
const LEAST = 200;
/** Behind the pictures of a sheet: neither scheme's paper. */
const MOUNT = { gap: 12, ground: '#8d939d' };

/**
 * Takes one sheet of each state into `folder`: a row in light and one in dark, each at the three widths.
 * With `only`, states whose names begin so.
 */
export async function takeSheets(folder: string, only = ''): Promise<void> {
  const program = findChromium();
  if (!program) return console.log('Chromium is not installed: its pictures stay as they are');
  mkdirSync(folder, { recursive: true });
  const build = withPages(resolve('.output/chrome-mv3'));
  const server = await serve(PAGES);
  const driver = await launch('chromium', { extension: build.path, program });
  const scene = { driver, server };
  try {
    const states = [...BESIDE_PAGES, ...ALONE, ...recoveryStates(harmIn(driver))];
    for (const state of states.filter(isHere)) {
      const surface = await state.arrive(scene);
      if (state.name.startsWith(only)) {
        writeFileSync(join(folder, `${state.name}.png`), await sheetOf(state, surface, scene));
        console.log(state.name);
      }
      await state.leave?.(scene, surface);
    }
  } finally {
    await driver.close();
    server.close();
    build.remove();
  }
}

const isHere = ({ only = 'chromium' }: State) => only === 'chromium';
const BESIDE_PAGES = [VIEW_STATES, NOTE_STATES, OWN_STATES, WORD_STATES, RTL_STATES].flat();
const ALONE: State[] = [...MARK_STATES, ...CARD_STATES, ...LIBRARY_STATES, ...SETTING_STATES];

function harmIn(driver: Driver) {
  return async (how: 'loseCopies' | 'spoil') => {
    await driver.stopBackground();
    await askIn(driver.tab, driver, how);
    await driver.restart();
  };
}

async function sheetOf(state: State, surface: Surface, scene: Scene): Promise<Buffer> {
  const rows: Buffer[][] = [];
  for (const scheme of SCHEMES) {
    await surface.dress!(scheme);
    const row: Buffer[] = [];
    for (const width of WIDTHS) row.push(await pictureAt(width, state, surface, scene));
    rows.push(row);
  }
  await surface.dress!('light');
  const easel = await scene.driver.newEasel!();
  const sheet = await toFewColours(easel, await joinPictures(easel, rows, MOUNT));
  await easel.close();
  return sheet;
}

/** A picture as high as a window, or as the document where that is less. */
async function pictureAt(width: number, state: State, surface: Surface, scene: Scene) {
  await surface.resize!(width, LEAST);
  await pause(REST_MS);
  const used = await surface.run(() => document.documentElement.scrollHeight);
  const height = Math.min(HEIGHT, used);
  await surface.resize!(width, height);
  await surface.hover!({ x: 1, y: height - 1 });
  if (state.look) await state.look(surface, scene);
  else await surface.run(() => scrollTo(0, 0));
  await pause(REST_MS);
  return surface.screenshot();
}
