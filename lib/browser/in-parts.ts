/** Work between two rests; half of what the eye takes for one frame. ms */
const SLICE_MS = 8;

/** Does work that can be put off between any two of its steps, with rests for whatever else is waiting. */
export async function inParts<T>(work: Generator<void, T>, sliceMs = SLICE_MS): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < sliceMs) continue;
    await new Promise((resume) => setTimeout(resume));
    began = performance.now();
  }
}
