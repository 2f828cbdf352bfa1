/** So many frames in one place, and a scroll is over. */
const STILL_FRAMES = 4;
/** Longer than a browser's own smooth scroll takes. ms */
const LONGEST_MS = 1500;

/** Resolves when a passage has come to rest after a scroll. */
export function whenStill(range: Range): Promise<void> {
  const began = performance.now();
  let top = Number.NaN;
  let still = 0;
  return new Promise((resolve) => {
    const look = () => {
      const now = range.getBoundingClientRect().top;
      still = now === top ? still + 1 : 0;
      top = now;
      if (still >= STILL_FRAMES || performance.now() - began > LONGEST_MS) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}
