import type { Driver, Surface, Tab } from '../harness';
import { pointOfText, untilMarked } from '../sidelight';
import { pause, until } from '../wait';
import { calibrate } from './page-cost';

/** Times from a click on a mark to the panel's content, and of the calibration loop behind it. ms */
export interface Opening {
  time: number;
  calibration: number;
}

/** How a long panel scrolls. */
export interface Scrolling {
  /** Positions that were drawn. */
  positions: number;
  /** The longest wait for a frame, ms. */
  worst: number;
  calibration: number;
}

const MARKED = 'claimed responsibility';

/** Clicks on a mark of the page in a tab, beside which no panel is open, as a reader does. */
export async function measureOpening(driver: Driver, tab: Tab): Promise<Opening> {
  await tab.activate();
  await untilMarked(tab, MARKED);
  const point = await pointOfText(tab, MARKED);
  await tab.run(() => {
    const note = () => Reflect.set(window, 'clicked', performance.timeOrigin + performance.now());
    addEventListener('mouseup', note, { once: true, capture: true });
  });
  await tab.click(point);
  const panel = await soon(() => driver.findPanel());
  const drawn = await panel.run(whenDrawn);
  const clicked = await tab.run(() => Reflect.get(window, 'clicked') as number);
  const calibration = await panel.run(calibrate);
  await Promise.race([panel.run(() => window.close()).catch(() => {}), pause(1000)]);
  await until('the panel to close', async () => !(await driver.findPanel()));
  return { time: drawn - clicked, calibration };
}

/** Asks in quick turns: what is measured should not wait for the next look. */
async function soon(ask: () => Promise<Surface | null>): Promise<Surface> {
  for (let left = 2000; left > 0; left--) {
    const found = await ask();
    if (found) return found;
    await pause(2);
  }
  throw new Error('No panel came');
}

/** When the first question stands in the panel, on the clock of all contexts; runs in the panel. ms */
function whenDrawn(): Promise<number> {
  const now = () => performance.timeOrigin + performance.now();
  const isThere = () => !!document.querySelector('.question .position');
  if (isThere()) return Promise.resolve(now());
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      resolve(now());
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

/**
 * Unfolds all lists of the panel until so many positions are drawn, and scrolls it from its top to its end in
 * steps of most of a window.
 */
export async function measureScroll(panel: Surface, expected: number): Promise<Scrolling> {
  const positions = await until('many positions', async () => {
    const drawn = await panel.run(unfold);
    return drawn >= expected && drawn;
  });
  // The lists have just been drawn: what is measured is the scroll.
  await panel.run(() => new Promise((resume) => setTimeout(resume, 1000)));
  const worst = await panel.run(scrollThrough);
  return { positions, worst, calibration: await panel.run(calibrate) };
}

/** Runs in the panel, and tells how many positions are drawn. */
function unfold(): number {
  const folded = document.querySelectorAll<HTMLElement>('button.more[aria-expanded="false"]');
  for (const button of folded) button.click();
  return document.querySelectorAll('.question .position').length;
}

/** Runs in the panel. */
async function scrollThrough(): Promise<number> {
  const root = document.documentElement;
  const frame = () => new Promise(requestAnimationFrame);
  let worst = 0;
  for (let top = 0; top < root.scrollHeight - innerHeight; top += innerHeight * 0.8) {
    const began = performance.now();
    scrollTo({ top, behavior: 'instant' });
    await frame();
    await frame();
    worst = Math.max(worst, performance.now() - began);
  }
  return worst;
}
