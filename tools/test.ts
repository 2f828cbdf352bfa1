/**
 * `npm test`: everything that is known to be checked, in order of how soon it tells. The last line is
 * `N passed, N failed, N skipped` over all cases; a check that is no test file counts as one case.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { BROWSER_KINDS, type BrowserKind, ensureBrowser, installHint } from './browsers';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };
const SKIPPED: Tally = { passed: 0, failed: 0, skipped: 1 };

/** Commands are the project's own. */
const PATH = [join('node_modules', '.bin'), process.env.PATH].join(delimiter);
const ENV = { ...process.env, PATH };
const SHELL = process.platform === 'win32';

/** Runs a command and tells whether it went well. */
function succeeds(command: string, ...args: string[]): boolean {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: ENV, shell: SHELL });
  return status === 0;
}

function check(command: string, ...args: string[]): Tally {
  return succeeds(command, ...args) ? PASSED : FAILED;
}

/** Checks that read the sources alone, side by side, each told of when it has ended. */
async function checkAll(checks: Record<string, string[]>): Promise<Tally> {
  const ends = Object.entries(checks).map(async ([name, [command, ...args]]) => {
    const { status, output } = await outputOf(command!, args);
    console.log(`${output}${name}: ${status === 0 ? 'passed' : 'FAILED'}`);
    return status === 0;
  });
  const passed = (await Promise.all(ends)).filter(Boolean).length;
  return { passed, failed: ends.length - passed, skipped: 0 };
}

function outputOf(command: string, args: string[]) {
  return new Promise<{ status: number | null; output: string }>((resolve, reject) => {
    const started = spawn(command, args, { env: ENV, shell: SHELL });
    let output = '';
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (part) => {
        output += part;
      });
    started.on('error', reject);
    started.on('close', (status) => resolve({ status, output }));
  });
}

/** The cases of some vitest projects. A run that fails without a failed case counts as one. */
function runVitest(...projects: string[]): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-tests-'));
  const file = join(folder, 'report.json');
  const flags = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const ok = succeeds('vitest', 'run', ...flags, ...reporters);
  const tally = readReport(file);
  tellSlowest(file);
  rmSync(folder, { recursive: true });
  return ok || tally.failed ? tally : { ...tally, failed: 1 };
}

function readReport(file: string): Tally {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return FAILED; // vitest did not come so far as to write one
  }
}

/** Where the time went: the files that took longest, in seconds. */
function tellSlowest(file: string): void {
  if (!existsSync(file)) return;
  const { testResults }: { testResults: { name: string; startTime: number; endTime: number }[] } =
    JSON.parse(readFileSync(file, 'utf8'));
  const slowest = testResults
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, 8);
  const told = slowest.map(({ name, seconds }) => `${basename(name)} ${seconds.toFixed(0)} s`);
  console.log(`Longest: ${told.join(', ')}`);
}

/** Says loudly which browsers are missing: at the start, and again where the end is read. */
function shout(missing: BrowserKind[]): void {
  for (const kind of missing) {
    console.log(`\n!!! SKIPPED: no ${kind} here, its tests do not run.`);
    console.log(`!!! Install it: ${installHint(kind)}`);
  }
}

const missing = BROWSER_KINDS.filter((kind) => !ensureBrowser(kind));
shout(missing);
const steps: [string, () => Tally | Promise<Tally>][] = [
  [
    'types and lint',
    () =>
      checkAll({
        types: ['tsc', '--noEmit'],
        'types of the pure core': ['tsc', '-p', 'lib'],
        lint: ['biome', 'check', '--error-on-warnings'],
        'nothing unused': ['knip', '--no-progress'],
      }),
  ],
  ['core and light DOM', () => runVitest('core', 'dom')],
  ['in Chromium', () => (missing.includes('chromium') ? SKIPPED : runVitest('browser'))],
  ['build for Chromium', () => check('wxt', 'build')],
  ['build for Firefox', () => check('wxt', 'build', '-b', 'firefox', '--mv3')],
  ['manifest for Chrome', () => check('jiti', 'tools/check-chrome.ts')],
  ['licences', () => check('jiti', 'tools/third-party.ts', '--check')],
  ['the same build twice', () => check('jiti', 'tools/reproduce.ts', '--quick')],
  ['size', () => check('jiti', 'tools/size.ts')],
  ['web-ext lint', () => check('jiti', 'tools/check-firefox.ts')],
  ['the extension in real browsers', () => runVitest('e2e')],
  ['the extension on hostile pages', () => runVitest('hostile')],
];

const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
for (const [name, run] of steps) {
  console.log(`\n── ${name}`);
  const began = Date.now();
  const { passed, failed, skipped } = await run();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`── ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped, ${seconds} s`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed) failures.push(name);
}
shout(missing);
if (failures.length) console.log(`\nFailed in: ${failures.join('; ')}`);
process.exitCode = total.failed ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
