/** Waits for `ms` milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

type Found<T> = Exclude<T, undefined | null | false | 0 | ''>;

/**
 * Asks again and again until the answer is truthy, and answers it. A question that fails counts as
 * "not yet": documents come and go while a browser works. Throws with `what` after `timeout` ms.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  timeout = 30_000,
): Promise<Found<T>> {
  const end = Date.now() + timeout;
  for (let last: unknown; ; await pause(50)) {
    try {
      const answer = await ask();
      if (answer) return answer as Found<T>;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}: ${last}`);
  }
}
