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
  // Nobody can stop the work but while it rests: to ask for each text would take as long as the walk.
  if (stopped.aborted) return passed;
  for (let text = next(); text !== null && passed <= most; text = next()) {
    const { length } = text;
    for (let from = 0, end = 0; from < length && passed <= most; from = end) {
      end = length - from <= LONGEST ? length : cutOf(text, from);
      take(from === 0 && end === length ? text : text.slice(from, end));
      passed += end - from;
      if (passed - checked < SLICE) continue;
      checked = passed;
      if (performance.now() - rested < SLICE_MS) continue;
      await new Promise((resume) => setTimeout(resume));
      if (stopped.aborted) return passed;
      rested = performance.now();
    }
  }
  return passed;
}

/** Where the part of a long text that begins at `from` ends: behind a space, if there is one. */
function cutOf(text: string, from: number): number {
  return from + (text.slice(from, from + LONGEST).lastIndexOf(' ') + 1 || LONGEST);
}
