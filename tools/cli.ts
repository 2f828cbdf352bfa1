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
    if (!(error instanceof Unusable) && (error as Error).name !== 'PackError') throw error;
    console.error((error as Error).message.split('\n').slice(0, 20).join('\n'));
    process.exitCode = 2;
  }
}
