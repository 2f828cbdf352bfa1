import type { Point, Surface } from './harness';

/** The text of a call of `action` with plain arguments, for a script that runs elsewhere. */
export function callOf(action: (...args: never[]) => unknown, args: unknown[]): string {
  return `(${action})(...${JSON.stringify(args)})`;
}

/** Scrolls an element into view and answers its centre. */
export async function pointOf(surface: Surface, target: string | Point): Promise<Point> {
  if (typeof target !== 'string') return target;
  const point = await surface.run((selector) => {
    const element = document.querySelector(selector);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element?.getBoundingClientRect();
    return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, target);
  if (!point) throw new Error(`Nothing to click for ${target}`);
  return point;
}

/** Splits `Shift+Tab` into its modifiers and its key. */
export function splitKeys(keys: string): { modifiers: string[]; key: string } {
  const parts = keys.split('+');
  return { key: parts.pop() || '+', modifiers: parts.filter(Boolean) };
}
