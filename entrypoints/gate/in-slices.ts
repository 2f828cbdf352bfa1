/** Work between two rests of the main thread; half of what the eye takes for one frame. */
const SLICE_MS = 8;
/** Text between two looks at the clock. UTF-16 units. */
const SLICE = 2000;
/** A longer text is passed in parts: one node may hold megabytes. UTF-16 units. */
const LONGEST = 50_000;

/**
 * Passes texts from `next`, until it gives null, to `take`, with rests. Ends when `stopped` is aborted or
 * when more than `most` UTF-16 units were passed; tells how many there were.
 */
export async function inSlices(
  stopped: AbortSignal,
  next: () => string | null,
  take: (text: string) => void,
  most: number,
): Promise<number> {
  let passed = 0;
  let checked = 0;
  let rested = performance.now();
  let rest = '';
  for (let text = next(); text !== null; text = rest || next()) {
    if (passed > most || stopped.aborted) break;
    const cut = cutOf(text);
    rest = text.slice(cut);
    take(text.slice(0, cut));
    passed += cut;
    if (passed - checked < SLICE) continue;
    checked = passed;
    if (performance.now() - rested < SLICE_MS) continue;
    await new Promise((resume) => setTimeout(resume));
    rested = performance.now();
  }
  return passed;
}

/** Where the first part of a text ends: behind a space, if there is one. */
function cutOf(text: string): number {
  if (text.length <= LONGEST) return text.length;
  return text.lastIndexOf(' ', LONGEST - 1) + 1 || LONGEST;
}
