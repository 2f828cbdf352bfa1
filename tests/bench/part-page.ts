import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBrowser } from '../../tools/browsers';
import { quantile } from '../../tools/learning/measure';
import { grownBuild } from '../e2e/cost/grown-build';
import {
  type Cost,
  measurePage,
  openScene,
  type PageName,
  type Scene,
  type Variant,
} from '../e2e/cost/page-cost';
import {
  measureOpening,
  measureScroll,
  type Opening,
  type Scrolling,
} from '../e2e/cost/panel-cost';
import { pause } from '../e2e/wait';

/** What Sidelight costs a reader in real Chromium. Times are the machine's; ratios are to a loop beside them. */
export interface PageFigures {
  /** Per page and variant, round by round. */
  costs: Record<PageName, Record<Variant, Cost[]>>;
  openings: Opening[];
  scrolling: Scrolling;
  memory: Record<Variant, Memory>;
  tabs: number;
}

/** What a browser with many tabs takes. */
export interface Memory {
  /** JavaScript heap of all pages and workers, bytes. */
  heap: number;
  /** Memory of all its processes, what they share counted once, bytes; null where the system does not tell. */
  resident: number | null;
}

export interface PageOptions {
  rounds: number;
  tabs: number;
}

const BUILD = '.output/chrome-mv3';
const VARIANTS: Variant[] = ['without', 'with'];
const PAGES: PageName[] = ['other', 'covered'];
/** With those that the pack has, more than 500. */
const MORE_SPEAKERS = 500;
/** For what was opened last to come to rest. ms */
const REST_MS = 3000;

/** Null where there is no Chromium. Needs `npm run build`. */
export async function measurePages({ rounds, tabs }: PageOptions): Promise<PageFigures | null> {
  const program = findBrowser('chromium');
  if (!program) return null;
  const scenes: Record<Variant, Scene> = {
    without: await openScene(program, resolve(BUILD), 'without'),
    with: await openScene(program, resolve(BUILD), 'with'),
  };
  try {
    const costs = { other: none(), covered: none() };
    // In turns, so that whatever else the machine does falls on both.
    for (let round = 0; round < rounds; round++)
      for (const page of PAGES)
        for (const variant of VARIANTS)
          costs[page][variant].push(await measurePage(scenes[variant], page, variant));
    const openings = await measureOpenings(scenes.with, rounds);
    const memory = {
      without: await memoryOf(scenes.without, tabs),
      with: await memoryOf(scenes.with, tabs),
    };
    const scrolling = await measureLongPanel(program);
    return { costs, openings, memory, scrolling, tabs };
  } finally {
    for (const scene of Object.values(scenes)) await scene.close();
  }
}

const none = (): Record<Variant, Cost[]> => ({ without: [], with: [] });

async function measureOpenings({ driver, server }: Scene, rounds: number): Promise<Opening[]> {
  const tab = await driver.newTab(server.url('covered.html'));
  const openings: Opening[] = [];
  for (let left = rounds; left > 0; left--) openings.push(await measureOpening(driver, tab));
  await tab.close();
  return openings;
}

async function memoryOf({ driver, server }: Scene, tabs: number): Promise<Memory> {
  for (let left = tabs; left > 0; left--) await driver.newTab(server.url('covered.html'));
  await pause(REST_MS);
  // The collection first: it frees what is resident, too.
  const heap = await driver.heapOfAll!();
  const shares = (await driver.processes!()).map(residentShare);
  const isKnown = shares.every((share) => share !== null);
  return { heap, resident: isKnown ? shares.reduce((sum, share) => sum + share, 0) : null };
}

/** Proportional set size of a process, bytes; Linux alone tells it. */
function residentShare(id: number): number | null {
  const file = `/proc/${id}/smaps_rollup`;
  const [, kilobytes] = existsSync(file)
    ? (/^Pss:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8')) ?? [])
    : [];
  return kilobytes ? Number(kilobytes) * 1024 : null;
}

async function measureLongPanel(program: string): Promise<Scrolling> {
  const build = grownBuild(resolve(BUILD), MORE_SPEAKERS);
  const { driver, server, close } = await openScene(program, build.path, 'with');
  try {
    await driver.tab.open(server.url('demo/raid-at-the-border.html'));
    const panel = await driver.openPanel(driver.tab);
    return await measureScroll(panel, MORE_SPEAKERS);
  } finally {
    await close();
    build.remove();
  }
}

/** The middle of some values, the lower of the two where there are two. */
export const middle = (values: number[]): number => quantile(values, 0.5);

/** The least of some times: whatever else a machine does only ever adds. */
export const least = (values: number[]): number => Math.min(...values);
