import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_FORMATS } from '../../lib/exchange/export-file';
import type { Driver, Surface, Tab } from './harness';
import type { Server } from './serve';
import {
  pointOfText,
  press,
  select,
  textOf,
  untilMarked,
  untilReads,
  untilUnmarked,
} from './sidelight';
import { until } from './wait';
import { askIn } from './with-pages';

export interface Use {
  driver: Driver;
  server: Server;
  /** Folder of the extension that runs. */
  extension: string;
  /** Where the browser saves files. */
  downloads: string;
}

export const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
const MARKED = 'more than 70 attackers had been killed';
const PASSAGE = 'two neighbours and a parrot';
const WORDS = 'See https://note.sidelight-control.example/x';

/** Everything that a reader does, one after the other. What is drawn is waited for. */
export async function useEverything(use: Use): Promise<void> {
  const { driver, server } = use;
  const page = await driver.newTab(server.url(ARTICLE));
  await untilMarked(page, MARKED);
  await pointAt(page);
  const panel = await driver.openPanel(page);
  await usePanel(driver, panel);
  await pauseByHand(page, panel);
  await writeNote(use, page);
  await lookThrough(use);
  await takeAlong(use);
  await ask(use, 'deleteEverything', { confirm: 'delete everything' });
  await driver.stopBackground();
  await page.open(server.url(ARTICLE));
  await untilMarked(page, MARKED);
  await page.close();
}

/** The pointer on a mark brings its card, keys the next. */
async function pointAt(page: Tab): Promise<void> {
  const point = await pointOfText(page, MARKED);
  await page.hover({ x: point.x + 40, y: point.y });
  await page.hover(point);
  await until('a card', () => page.run(() => !!document.querySelector(':root > div')));
  await page.press('Escape');
}

/** Every view of the panel, a mark that is dismissed and taken back, a drawing that is copied. */
async function usePanel(driver: Driver, panel: Surface): Promise<void> {
  await untilReads(panel, MARKED);
  await driver.command('next-mark');
  await press(panel, 'Not the same');
  await press(panel, 'Undo');
  await press(panel, 'Who says what');
  await press(panel, 'Copy as image');
  await untilReads(panel, /The image (is on the clipboard|was saved as a file)/);
  await press(panel, 'Timeline');
  await press(panel, 'Search');
  await fill(panel, '.find input', 'Chernyak');
  await untilReads(panel, 'People, groups and outlets');
  await press(panel, 'Notes');
  await press(panel, 'This page');
}

async function pauseByHand(page: Tab, panel: Surface): Promise<void> {
  await press(panel, 'Pause on 127.0.0.1');
  await untilUnmarked(page);
  await press(panel, 'Resume on this site');
  await untilMarked(page, MARKED);
}

async function writeNote(use: Use, page: Tab): Promise<void> {
  const tabs: { id: number; url: string }[] = await ask(use, 'tabs');
  const tab = tabs.find(({ url }) => url.includes('raid-at'))!.id;
  await select(page, PASSAGE);
  const { id } = await ask(use, 'saveSelection', { tab });
  await untilMarked(page, PASSAGE);
  await ask(use, 'changeNote', { id, change: { body: WORDS } });
}

/** Every page of our own, and all that they can ask for. */
async function lookThrough(use: Use): Promise<void> {
  const { driver, extension } = use;
  for (const type of ['readLibrary', 'listNames']) await ask(use, type);
  await ask(use, 'describePacks', { packs: null });
  await ask(use, 'changeSettings', { marks: 'tint' });
  for (const name of ['options', 'library', 'welcome', 'sidepanel']) {
    if (!existsSync(join(extension, `${name}.html`))) throw new Error(`${name}.html is not there`);
    await driver.tab.open(`${driver.origin}/${name}.html`);
    await until(name, async () => (await textOf(driver.tab)).length > 20);
  }
}

/** The notes in a file of every format, and back from the backup. */
async function takeAlong({ driver, downloads }: Use): Promise<void> {
  const { tab } = driver;
  await tab.activate();
  await tab.open(`${driver.origin}/library.html#/notes`);
  await untilReads(tab, WORDS);
  await tab.run(() => document.querySelector('details.take-along')?.setAttribute('open', ''));
  for (const format of EXPORT_FORMATS) {
    const before = filesIn(downloads).length;
    await tab.run((format) => {
      document.querySelector<HTMLInputElement>(`input[value="${format}"]`)!.click();
    }, format);
    await press(tab, 'Save 1 note');
    await until(`a file of ${format}`, () => filesIn(downloads).length > before);
  }
  const backup = await until('the backup', () => readBackup(downloads));
  await tab.run((text) => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
    const given = new DataTransfer();
    given.items.add(new File([text], 'notes.json', { type: 'application/json' }));
    field.files = given.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, backup);
  await untilReads(tab, /This is what would happen|There is nothing in this file/);
}

/** Paths of the files that are whole: a browser writes into one of another name, beside an empty one. */
function filesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => !/\.(?:part|crdownload)$/.test(name));
  return names.map((name) => join(folder, name)).filter((path) => statSync(path).size > 0);
}

function readBackup(folder: string): string | undefined {
  const texts = filesIn(folder).map((path) => readFileSync(path, 'utf8'));
  return texts.find((text) => text.includes('sidelight-backup'));
}

async function fill(surface: Surface, selector: string, words: string): Promise<void> {
  const isThere = () => surface.run((selector) => !!document.querySelector(selector), selector);
  await until(selector, isThere);
  await surface.run(
    (selector, words) => {
      const field = document.querySelector<HTMLInputElement>(selector)!;
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    selector,
    words,
  );
}

function ask({ driver }: Use, type: string, body: object = {}) {
  return askIn(driver.tab, driver, type, body);
}
