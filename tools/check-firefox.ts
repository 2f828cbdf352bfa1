/** `npm run check:firefox`: Mozilla's own check of the Firefox build, with no error, warning or notice. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand, Unusable } from './cli';
import { lintFaults } from './lint-faults';

const BUILD = '.output/firefox-mv3';

await runCommand(() => {
  if (!existsSync(join(BUILD, 'manifest.json'))) throw new Unusable(`${BUILD} is not built`);
  const faults = lintFaults(lint());
  for (const fault of faults) console.error(`✗ ${fault}`);
  if (!faults.length) console.log('web-ext lint: 0 errors, 0 warnings, 0 notices');
  return faults.length ? 1 : 0;
});

function lint(): string {
  const PATH = [join('node_modules', '.bin'), process.env.PATH].join(delimiter);
  const { stdout } = spawnSync('web-ext', ['lint', '-o', 'json', '-s', BUILD], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, PATH },
    shell: process.platform === 'win32',
  });
  return stdout;
}
