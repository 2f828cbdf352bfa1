import { emptyBuild } from '../empty-build';
import { type Driver, launch, type Tab } from '../harness';
import { type MadePage, type Server, serve } from '../serve';
import { pause, until } from '../wait';

/** What one page cost its main thread. */
export interface Cost {
  /** Work of all tasks from the navigation until the page has rested, ms. */
  work: number;
  /** The longest task from 50 ms on, which is what browsers tell; 0 where none was so long. ms */
  longest: number;
  /** A fixed loop on the same page afterwards: how fast the machine was just then, ms. */
  calibration: number;
  /** Scripts of the extension that were parsed, by file. */
  scripts: string[];
}

export type PageName = 'covered' | 'other';

/** `without` runs an extension that does nothing in our place. */
export type Variant = 'with' | 'without';

/** So long after the last mark, or after the load, nothing is to come any more. ms */
const REST_MS = 2000;
const RAID =
  'The Freedom of Russia Legion claimed responsibility for the raid on Russia’s Belgorod region on 22 May.';
const CALM = 'The market stall by the quay keeps its old roof for another winter of herring.';

/** Two articles of about 50 KB, alike but for a paragraph that packs know. */
const PAGES: Record<string, () => MadePage> = {
  'covered.html': () => article(`<h1>The raid on the Belgorod region</h1><p>${RAID}</p>`),
  'other.html': () => article(`<h1>The market by the quay</h1><p>${CALM}</p>`),
};

function article(head: string): MadePage {
  const paragraph = `<p>${`${CALM} `.repeat(6)}</p>\n`;
  const body = head + paragraph.repeat(Math.ceil(50_000 / paragraph.length));
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><title>An article</title>${body}</html>`,
  };
}

/** A browser with the built extension or an idle one, and the two articles. */
export interface Scene {
  driver: Driver;
  server: Server;
  close(): Promise<void>;
}

export async function openScene(program: string, build: string, variant: Variant): Promise<Scene> {
  const idle = variant === 'without' ? emptyBuild('chromium') : null;
  const server = await serve(PAGES);
  const driver = await launch('chromium', { program, extension: idle?.path ?? build });
  return {
    driver,
    server,
    async close() {
      await driver.close();
      server.close();
      idle?.remove();
    },
  };
}

/**
 * Opens an article in a new tab and waits until all is painted that will be. The debugger that lists the
 * scripts is on, also without the extension: our code is rather dearer here than for readers.
 */
export async function measurePage(scene: Scene, page: PageName, variant: Variant): Promise<Cost> {
  const { driver, server } = scene;
  const tab = await driver.newTab(server.url('demo/harbour-market.html'));
  await pause(500);
  await tab.activate();
  const scripts = await listenForScripts(tab, driver.origin);
  await tab.inspect!('Performance.enable');
  await tab.inspect!('Page.addScriptToEvaluateOnNewDocument', { source: `(${watchTasks})()` });
  const before = await workOf(tab);
  await tab.open(server.url(`${page}.html`));
  if (variant === 'with' && page === 'covered') await untilPainted(tab);
  await pause(REST_MS);
  const after = await workOf(tab);
  const longest = await tab.run(() => Math.max(0, ...(Reflect.get(window, 'longTasks') ?? [])));
  const calibration = await tab.run(calibrate);
  await tab.close();
  // A document in a new process counts from nothing.
  const work = after < before ? after : after - before;
  return { work, longest, calibration, scripts: [...new Set(scripts)].sort() };
}

function untilPainted(tab: Tab): Promise<unknown> {
  // As little work as can be: it counts.
  const isPainted = () => tab.run(() => CSS.highlights.size > 0);
  return until('marks on the article', isPainted, 60_000);
}

async function listenForScripts(tab: Tab, origin: string): Promise<string[]> {
  const scripts: string[] = [];
  let isNew = false;
  tab.onEvent!('Page.frameNavigated', () => {
    isNew = true;
  });
  tab.onEvent!('Debugger.scriptParsed', ({ url }) => {
    if (isNew && url.startsWith(origin)) scripts.push(url.slice(origin.length + 1));
  });
  await tab.inspect!('Page.enable');
  await tab.inspect!('Debugger.enable');
  return scripts;
}

/** Work of the main thread so far, ms. */
async function workOf(tab: Tab): Promise<number> {
  const { metrics } = await tab.inspect!('Performance.getMetrics');
  const found = metrics.find(({ name }: { name: string }) => name === 'TaskDuration');
  return found.value * 1000;
}

/** Runs in the page, before anything else. */
function watchTasks(): void {
  const tasks: number[] = [];
  Reflect.set(window, 'longTasks', tasks);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
}

/** Runs in the page: the same work on every machine. */
export function calibrate(): number {
  const start = performance.now();
  const counts = new Map<string, number>();
  for (let at = 0; at < 400_000; at++) {
    const key = String((at * 7919) % 5003);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts.size && performance.now() - start;
}
