/** A fixed amount of work on strings and numbers, timed in ms: what a machine's figures are measured by. */
export function calibrate(): number {
  const began = performance.now();
  let sum = 0;
  const counts = new Map<string, number>();
  for (let i = 0; i < 400_000; i++) {
    const key = `w${(i * 7919) % 5003}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    sum = (sum * 31 + key.charCodeAt(1)) | 0;
  }
  return performance.now() - began + (sum === counts.size ? 1e-9 : 0);
}

/**
 * How many turns of that work something takes: about thirty milliseconds each on a quiet machine, and as
 * much longer as others keep this one busy right now.
 */
export function turnsOf(work: () => unknown): number {
  const before = calibrate();
  const began = performance.now();
  work();
  const time = performance.now() - began;
  return time / Math.max(before, calibrate());
}
