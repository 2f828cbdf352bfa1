/**
 * `npm run reproduce`: a clean clone, and the sources as Mozilla's reviewers unpack them, each installed
 * and built by itself, give byte-identical builds. A third copy, with one word changed, must not: else
 * the comparison sees nothing.
 *
 *   npm run reproduce [-- --quick]
 *
 * `--quick` makes one copy, with the dependencies that are installed here, and compares it with the
 * build in `.output`.
 */
import { type ExecFileSyncOptions, execFile, execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { runCommand, Unusable } from './cli';
import { packZip, readFolder } from './pack-zip';

const BUILDS = ['chrome-mv3', 'firefox-mv3'];
const QUIETLY: ExecFileSyncOptions = {
  stdio: ['ignore', 'ignore', 'pipe'],
  shell: process.platform === 'win32',
};
/** A file that both builds hold as it is, for the control. */
const TOUCHED = 'seeds/belgorod-2023/pack.json';

await runCommand(async () => {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-reproduce-'));
  try {
    return values.quick ? await compareQuickly(folder) : compareClones(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function compareClones(folder: string): number {
  const [first, second, other] = ['first', 'second', 'other'].map((name) => join(folder, name));
  for (const copy of [first!, second!, other!]) {
    if (copy === second) unpackSources(copy);
    else execFileSync('git', ['clone', '-q', '.', copy]);
    if (copy === other) change(copy);
    console.log(`installing and building the ${basename(copy)} copy`);
    run(copy, 'npm', 'ci');
    run(copy, 'npm', 'run', 'build');
  }
  return judge(first!, second!, other!);
}

/** What is committed, without its history. */
function unpackSources(copy: string): void {
  mkdirSync(copy);
  const archive = join(copy, '..', 'sources.tar');
  execFileSync('git', ['archive', '-o', archive, 'HEAD']);
  execFileSync('tar', ['-xf', archive, '-C', copy]);
}

async function compareQuickly(folder: string): Promise<number> {
  const here = resolve('.');
  const [copy, other] = [join(folder, 'copy'), join(folder, 'other')];
  for (const each of [copy, other]) {
    for (const path of sources()) cpSync(path, join(each, path), { recursive: true });
    symlinkSync(join(here, 'node_modules'), join(each, 'node_modules'), 'junction');
  }
  change(other);
  await Promise.all([build(copy), build(other)]);
  return judge(here, copy, other);
}

/** The dependencies are shared, what was made from the sources is not. */
async function build(copy: string): Promise<void> {
  const env = { ...process.env, SIDELIGHT_KEPT: join(copy, '.kept') };
  const options = { cwd: copy, env, shell: process.platform === 'win32' };
  const start = promisify(execFile);
  await start(join('node_modules', '.bin', 'wxt'), ['prepare'], options);
  await start('npm', ['run', 'build'], options);
}

function sources(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard']);
  return listed.toString().split('\0').filter(Boolean);
}

function change(copy: string): void {
  const path = join(copy, TOUCHED);
  const text = readFileSync(path, 'utf8');
  rmSync(path);
  appendFileSync(path, text.replace('"summary": "', '"summary": "Changed. '));
}

function judge(first: string, second: string, other: string): number {
  let fallsShort = 0;
  for (const build of BUILDS) {
    const [a, b, c] = [first, second, other].map((root) => join(root, '.output', build));
    const isSame = zipOf(a!).equals(zipOf(b!));
    console.log(`${build}: two builds ${isSame ? 'are the same, byte for byte' : 'differ'}`);
    if (!isSame) listDifferences(a!, b!);
    const isSeen = !zipOf(a!).equals(zipOf(c!));
    console.log(`${build}: a changed word ${isSeen ? 'shows' : 'does NOT show'}`);
    if (!isSame || !isSeen) fallsShort = 1;
  }
  return fallsShort;
}

function zipOf(build: string): Buffer {
  const files = readFolder(build);
  if (!files.size) throw new Unusable(`${build} is not built: run \`npm run build\` first`);
  return Buffer.from(packZip(files));
}

function listDifferences(a: string, b: string): void {
  const [left, right] = [readFolder(a), readFolder(b)];
  for (const path of new Set([...left.keys(), ...right.keys()])) {
    const [one, two] = [left.get(path), right.get(path)];
    if (!one || !two || !Buffer.from(one).equals(Buffer.from(two))) console.log(`  ${path}`);
  }
}

function run(cwd: string, command: string, ...args: string[]): void {
  execFileSync(command, args, { ...QUIETLY, cwd });
}
