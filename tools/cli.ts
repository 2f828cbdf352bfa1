/** Thrown for input that cannot be used; its message is the one line that the user gets. */
export class Unusable extends Error {}

/**
 * Runs a command's body and ends the process with the code that it gives: 0 done, 1 the thing checked
 * fell short, 2 unusable input with one clear line on standard error.
 */
export async function runCommand(
  body: (args: string[]) => Promise<number> | number,
): Promise<void> {
  try {
    process.exitCode = await body(process.argv.slice(2));
  } catch (error) {
    if (!isAboutInput(error)) throw error;
    console.error(oneLine(error.message));
    process.exitCode = 2;
  }
}

function isAboutInput(error: unknown): error is Error {
  if (error instanceof Unusable || (error as Error).name === 'PackError') return true;
  return String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS');
}

/** A pack may have many faults; the first and their number are one clear line. */
function oneLine(message: string): string {
  const [first, ...more] = message.split('\n');
  return more.length ? `${first} (and ${more.length} more)` : `${first}`;
}
