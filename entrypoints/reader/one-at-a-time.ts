/** Long enough for a background that is being stopped to be gone. */
const RETRY_MS = 500;

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
      // The background may be stopped in the middle of an answer; asking again wakes it.
      await work()
        .catch(() => pause(RETRY_MS).then(work))
        .catch(onError);
    }
    running = false;
  };
  return () => {
    wanted = true;
    if (!running) void run();
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, ms));
}
