/** Long enough for a background that is being stopped to be gone; then, for one that was stopped again. */
const RETRIES_MS = [500, 2000];

/** A function that runs `work`, once more if it was called meanwhile, and never twice at once. */
export function oneAtATime(
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): () => void {
  let wanted = false;
  let running = false;
  const run = async () => {
    running = true;
    while (wanted) {
      wanted = false;
      await persistently(work).catch(onError);
    }
    running = false;
  };
  return () => {
    wanted = true;
    if (!running) void run();
  };
}

/** The background may be stopped in the middle of an answer; asking again wakes it. */
async function persistently(work: () => Promise<void>): Promise<void> {
  for (const ms of RETRIES_MS) {
    try {
      return await work();
    } catch {
      await pause(ms);
    }
  }
  return work();
}

function pause(ms: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, ms));
}
