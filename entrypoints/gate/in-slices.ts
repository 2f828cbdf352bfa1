/** Work between two rests of the main thread; half of what the eye takes for one frame. */
const SLICE_MS = 8;
/** Text between two looks at the clock. UTF-16 units. */
const SLICE = 2000;
/** A longer text is passed in parts: one node may hold megabytes. UTF-16 units. */
const LONGEST = 50_000;

/**
 * Passes what `next` gives, until it gives null, to `take`, with rests. `take` tells how much it was, in
 * UTF-16 units. Ends when `stopped` is aborted or when more than `most` units were passed; tells how many
 * there were.
 */
export async function inSlices<T>(
  stopped: AbortSignal,
  next: () => T | null,
  take: (texts: T) => number,
  most: number,
): Promise<number> {
  let passed = 0;
  let checked = 0;
  let rested = performance.now();
  for (let texts = next(); texts !== null; texts = next()) {
    if (passed > most || stopped.aborted) break;
    passed += take(texts);
    if (passed - checked < SLICE) continue;
    checked = passed;
    if (performance.now() - rested < SLICE_MS) continue;
    await new Promise((resume) => setTimeout(resume));
    rested = performance.now();
  }
  return passed;
}

/** Gives the texts that `next` gives, where the last of some is a long one in parts. */
export function inParts(next: () => string[] | null): () => string[] | null {
  let rest = '';
  return () => {
    const texts = rest ? [rest] : next();
    rest = '';
    const last = texts?.at(-1) ?? '';
    if (last.length <= LONGEST) return texts;
    const cut = last.lastIndexOf(' ', LONGEST - 1) + 1 || LONGEST;
    rest = last.slice(cut);
    return [...texts!.slice(0, -1), last.slice(0, cut)];
  };
}
