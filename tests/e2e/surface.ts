import type { Point, Surface } from './harness';
import { pause, until } from './wait';

/** The text of a call of `action` with plain arguments, for a script that runs elsewhere. */
export function callOf(action: (...args: never[]) => unknown, args: unknown[]): string {
  return `(${action})(...${JSON.stringify(args)})`;
}

/** Between two looks at where something stands: what is still loaded has moved it by then. ms */
const STEADY_MS = 100;
/** What does not come to rest by then is gone or being drawn anew; whoever waits longer asks again. ms */
const RESTLESS_MS = 5000;

/** Scrolls an element into view and answers its centre, once that has come to rest. */
export async function pointOf(surface: Surface, target: string | Point): Promise<Point> {
  if (typeof target !== 'string') return target;
  let last = await placeOf(surface, target);
  return until(
    `${target} to stand still`,
    async () => {
      await pause(STEADY_MS);
      const point = await placeOf(surface, target);
      const isSteady = point.x === last.x && point.y === last.y;
      last = point;
      return isSteady && point;
    },
    RESTLESS_MS,
  );
}

async function placeOf(surface: Surface, selector: string): Promise<Point> {
  const point = await surface.run((selector) => {
    const element = document.querySelector(selector);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element?.getBoundingClientRect();
    return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, selector);
  if (!point) throw new Error(`Nothing to click for ${selector}`);
  return point;
}

/** Splits `Shift+Tab` into its modifiers and its key. */
export function splitKeys(keys: string): { modifiers: string[]; key: string } {
  const parts = keys.split('+');
  return { key: parts.pop() || '+', modifiers: parts.filter(Boolean) };
}
