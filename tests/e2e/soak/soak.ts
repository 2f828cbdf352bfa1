import type { BrowserKind } from '../../../tools/browsers';
import { type Driver, type Heap, launch, type Tab } from '../harness';
import { type Server, serve } from '../serve';
import { until } from '../wait';
import { askIn } from '../with-pages';
import * as acts from './acts';
import { type SoakBuild, soakBuild } from './soak-build';

export interface SoakOptions {
  kind: BrowserKind;
  program: string;
  /** Folder of the built extension. */
  build: string;
  tabs: number;
}

/** A browser in which somebody reads on and on. */
export interface Soak {
  driver: Driver;
  server: Server;
  build: SoakBuild;
  tabs: Tab[];
  /** A tab that is given up for questions to the background. */
  asker: Tab;
  did: Did;
  close(): Promise<void>;
}

/** What has been done so far, and what came of it. */
export interface Did {
  navigations: number;
  /** How often the worker was stopped, a tab put to sleep, the panel opened or closed, the clock set. */
  stops: number;
  discards: number;
  toggles: number;
  jumps: number;
  /** Notes that were acknowledged, by id. */
  notes: string[];
  /** Writes that the store refused, and those of them that were acknowledged all the same. */
  refusals: number;
  lies: number;
  /** Whatever a context of the extension complained of. */
  errors: string[];
}

/** Navigations from one such act to the next. */
const EVERY = { note: 3, toggle: 5, stop: 7, refusal: 8, jump: 9, discard: 10 };

export async function openSoak({ kind, program, build, tabs: count }: SoakOptions): Promise<Soak> {
  const copy = soakBuild(build);
  const server = await serve();
  const driver = await launch(kind, { extension: copy.path, program });
  const close = async () => {
    await driver.close();
    server.close();
    copy.remove();
  };
  try {
    const asker = await driver.newTab(server.url(acts.CALM));
    const tabs = [driver.tab];
    while (tabs.length < count) tabs.push(await driver.newTab(server.url(acts.CALM)));
    return { driver, server, build: copy, tabs, asker, did: nothing(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Reads one page more, and does whatever is due. For a control it leaks so many numbers with each page. */
export async function readOn(soak: Soak, leaked = 0): Promise<void> {
  const { did, driver } = soak;
  const at = ++did.navigations;
  const isDue = (act: keyof typeof EVERY) => at % EVERY[act] === 0;
  await acts.navigate(soak, at);
  if (leaked) await acts.leak(soak, leaked);
  else if (isDue('toggle')) await acts.togglePanel(soak);
  if (isDue('jump')) await acts.setClock(soak, at);
  if (isDue('note')) await acts.writeNote(soak, at);
  did.errors.push(...(await driver.errors()));
  if (isDue('refusal')) await acts.writeRefused(soak, at);
  if (isDue('discard')) await acts.discardTab(soak, at);
  if (isDue('stop')) {
    await driver.stopBackground();
    did.stops++;
  }
  did.errors.push(...(await driver.errors()));
}

/** Those of the acknowledged notes that are not there. */
export async function lostNotes({ asker, driver, did }: Soak): Promise<string[]> {
  const kept: { id: string }[] = await askIn(asker, driver, 'listNotes', { url: null });
  const ids = new Set(kept.map(({ id }) => id));
  return did.notes.filter((id) => !ids.has(id));
}

/** Memory of what is ours, each time with the same page in all tabs, the panel open and the worker awake. */
export async function heapAtRest(soak: Soak): Promise<Heap> {
  const { driver, server, tabs, asker } = soak;
  for (const tab of tabs) await tab.open(server.url(acts.ARTICLE));
  const panel = await driver.openPanel(tabs[0]!);
  await until('the panel to tell of the page', () => acts.tellsOfArticle(panel));
  await askIn(asker, driver, 'listNotes', { url: null });
  return driver.heap();
}

/** How many times as much there is now, by each measure that the browser has. */
export function growthOf(before: Heap, now: Heap): number[] {
  const ofBytes = now.bytes / before.bytes;
  return now.objects && before.objects ? [ofBytes, now.objects / before.objects] : [ofBytes];
}

function nothing(): Did {
  const counts = { navigations: 0, stops: 0, discards: 0, toggles: 0, jumps: 0 };
  return { ...counts, notes: [], refusals: 0, lies: 0, errors: [] };
}
