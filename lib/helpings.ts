import * as v from 'valibot';
import { isLowSurrogate } from './text/well-formed';

/**
 * As much as one message carries: Chrome sends no more than 64 MiB, as JSON in UTF-8, in which a unit may
 * take six bytes. UTF-16 units.
 */
export const HELPING = 4_000_000;

/** Asks for a part of what is too large for one message: first the first, then on by the name it was given. */
export const asked = v.object({
  of: v.optional(v.string()),
  place: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
type Asked = v.InferOutput<typeof asked>;

/** Whose part it is, and how many there are. */
export const served = v.object({ of: v.string(), count: v.number() });
type Served = v.InferOutput<typeof served>;

/** Where what was cut waits to be asked for: the last that was begun, since nobody asks for two at once. */
export function createTray<T>(
  cut: () => Promise<T[]>,
): (asked: Asked) => Promise<Served & { part: T }> {
  let waiting: { of: string; parts: T[] } | null = null;
  return async ({ of, place = 0 }) => {
    if (of === undefined) waiting = { of: crypto.randomUUID(), parts: await cut() };
    const part = waiting?.parts[place];
    if (!waiting || (of !== undefined && of !== waiting.of) || part === undefined)
      throw new Error('What was asked for is no longer here; ask for it anew');
    const { of: name, parts } = waiting;
    if (place === parts.length - 1) waiting = null;
    return { of: name, count: parts.length, part };
  };
}

/** Asks for all parts, one after the other; from the start once more where they went in between. */
export async function takeAll<R extends Served>(ask: (asked: Asked) => Promise<R>): Promise<R[]> {
  return takeEach(ask).catch(() => takeEach(ask));
}

async function takeEach<R extends Served>(ask: (asked: Asked) => Promise<R>): Promise<R[]> {
  const first = await ask({});
  const all = [first];
  while (all.length < first.count) all.push(await ask({ of: first.of, place: all.length }));
  return all;
}

/** A text in parts; no character is cut in two, since half of one would not travel. Empty text is one part. */
export function cutText(text: string, most = HELPING): string[] {
  const parts: string[] = [];
  let from = 0;
  do {
    const end = from + most;
    const to = isLowSurrogate(text.charCodeAt(end)) ? end - 1 : end;
    parts.push(text.slice(from, to));
    from = to;
  } while (from < text.length);
  return parts;
}

/** Items in lists, none of which is heavier than may be, unless one item alone is. No items are one list. */
export function cutList<T>(items: T[], most = HELPING): T[][] {
  const lists: T[][] = [[]];
  let weight = 0;
  for (const item of items) {
    const own = JSON.stringify(item).length;
    if (weight && weight + own > most) {
      lists.push([]);
      weight = 0;
    }
    weight += own;
    lists.at(-1)!.push(item);
  }
  return lists;
}
