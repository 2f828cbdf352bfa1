/**
 * `npm run release -- VERSION [--dry-run] [--no-tests]`: sets the version, dates the changelog, installs,
 * tests and builds a clean copy, packs what the stores get with checksums, and only when all of that
 * went well brings commit and tag here. A dry run does the same and brings nothing; what it packed lies
 * in `test-results/release` to be looked at.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkVersion, releaseChangelog } from './changelog';
import { runCommand, Unusable } from './cli';

const RELEASED = '.output/release';
const REHEARSED = 'test-results/release';

await runCommand((args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      'no-tests': { type: 'boolean', default: false },
    },
  });
  const [version] = positionals;
  if (!version || positionals.length > 1) throw new Unusable('Say which version: 1.2.3');
  if (git('status', '--porcelain')) throw new Unusable('Commit or discard what is changed first');
  const copy = mkdtempSync(join(tmpdir(), 'sidelight-release-'));
  try {
    prepare(copy, version);
    make(copy, !values['no-tests']);
    keep(copy, values['dry-run'] ? REHEARSED : RELEASED);
    if (values['dry-run']) console.log('A dry run: no version, commit or tag was brought here.');
    else bring(copy, version);
    return 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

/** A clean copy with the new version committed. */
function prepare(copy: string, version: string): void {
  const read = (file: string) => readFileSync(file, 'utf8');
  checkVersion(version, JSON.parse(read('package.json')).version);
  const day = new Date().toISOString().slice(0, 10);
  const { text, notes } = releaseChangelog(read('CHANGELOG.md'), version, day);
  execFileSync('git', ['clone', '-q', '.', copy]);
  writeFileSync(join(copy, 'CHANGELOG.md'), text);
  run(copy, 'npm', 'version', version, '--no-git-tag-version', '--ignore-scripts');
  run(copy, 'git', ...asOurselves(), 'commit', '-qam', `chore: release ${version}`);
  console.log(`── ${version}, ${day}\n\n${notes}\n`);
}

/** The name and address that commits here bear; a clone does not inherit them. */
function asOurselves(): string[] {
  const name = git('log', '-1', '--format=%an');
  const email = git('log', '-1', '--format=%ae');
  return ['-c', `user.name=${name}`, '-c', `user.email=${email}`];
}

function make(copy: string, isTested: boolean): void {
  run(copy, 'npm', 'ci');
  if (isTested) run(copy, 'npm', 'test');
  run(copy, 'npm', 'run', 'zip');
}

function keep(copy: string, folder: string): void {
  const made = join(copy, '.output');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(made).filter((each) => /\.zip$|^SHA256SUMS$/.test(each)))
    cpSync(join(made, name), join(folder, name));
  console.log(`\n${resolve(folder)}\n${readFileSync(join(folder, 'SHA256SUMS'), 'utf8')}`);
}

function bring(copy: string, version: string): void {
  git('fetch', '-q', copy, 'HEAD');
  git('merge', '-q', '--ff-only', 'FETCH_HEAD');
  git('tag', '-a', `v${version}`, '-m', `Sidelight ${version}`);
  console.log(`Committed and tagged v${version}. Push it, and upload the zips.`);
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trim();
}

function run(cwd: string, command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
}
