/**
 * `npm run bench:fuzz [messages]`: the long form of the tests of the background's doors, 100,000 messages
 * unless another number is given. `FUZZ_SEED` repeats a run; its seed is printed.
 */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

const [messages = '100000'] = process.argv.slice(2);
const { FUZZ_SEED = `${Date.now() % 1e9}` } = process.env;
const PATH = [join('node_modules', '.bin'), process.env.PATH].join(delimiter);
const { status } = spawnSync('vitest', ['run', '--project', 'dom', 'tests/lib/browser/doors'], {
  stdio: 'inherit',
  env: { ...process.env, PATH, FUZZ_RUNS: messages, FUZZ_SEED },
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
