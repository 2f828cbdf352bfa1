/**
 * `npm run zip`: what the stores get, of the builds in `.output`, and the sources that make them.
 * Prints each file's SHA-256. The same sources give the same bytes. `npm run build-for-amo`, which is
 * what Mozilla's reviewers run on the sources, names `firefox` alone.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, Unusable } from './cli';
import { type Files, packZip, readFolder } from './pack-zip';

const OUT = '.output';

const PARTS: Record<string, () => Files> = {
  chrome: () => readBuild('chrome-mv3'),
  firefox: () => readBuild('firefox-mv3'),
  sources: readSources,
};

await runCommand((args) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const wanted = args.length ? args : Object.keys(PARTS);
  const sums = wanted.map((part) => {
    const files = PARTS[part]?.() ?? giveUp(part);
    const name = `sidelight-${version}-${part}.zip`;
    const bytes = packZip(files);
    writeFileSync(join(OUT, name), bytes);
    return `${createHash('sha256').update(bytes).digest('hex')}  ${name}`;
  });
  writeFileSync(join(OUT, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  console.log(sums.join('\n'));
  return 0;
});

function giveUp(part: string): never {
  throw new Unusable(`There is no part "${part}"`);
}

function readBuild(name: string): Files {
  const root = join(OUT, name);
  if (!existsSync(join(root, 'manifest.json')))
    throw new Unusable(`${root} is not built: run \`npm run build\` first`);
  return readFolder(root);
}

/** What is committed; in an unpacked copy of the sources, which has no history, what lies there. */
function readSources(): Files {
  const paths = existsSync('.git') ? gitFiles() : [...readFolder('.').keys()].filter(isSource);
  return new Map(paths.map((path) => [path, readFileSync(path)]));
}

function gitFiles(): string[] {
  return execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
}

function isSource(path: string): boolean {
  return !/^(?:node_modules|\.output|\.wxt|test-results|coverage)\//.test(path);
}
