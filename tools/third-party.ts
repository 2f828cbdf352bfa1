/**
 * `npm run licences [-- --check]`: writes `public/THIRD_PARTY.md`, which goes into the package: every
 * library whose code may be in a build, with its version and the licence as it came. With `--check` it
 * writes nothing and fails where the file is not what it would write.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, Unusable } from './cli';

const FILE = 'public/THIRD_PARTY.md';

interface Locked {
  version: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
}

interface Library {
  name: string;
  version: string;
  licence: string;
  text: string;
}

await runCommand(() => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const wanted = write(listLibraries());
  if (!values.check) {
    writeFileSync(FILE, wanted);
    return 0;
  }
  const isCurrent = existsSync(FILE) && readFileSync(FILE, 'utf8') === wanted;
  if (!isCurrent) console.error(`${FILE} is not current: run \`npm run licences\``);
  return isCurrent ? 0 : 1;
});

/** What is installed for users and not only for us, by name. */
function listLibraries(): Library[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const locked = Object.entries(packages as Record<string, Locked>);
  return locked
    .filter(([path, lock]) => path && isShipped(lock) && !isTypes(path))
    .map(([path]) => readLibrary(path))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isShipped({ dev, optional, devOptional }: Locked): boolean {
  return !dev && !optional && !devOptional;
}

/** Types are gone by the time that there is a build. */
function isTypes(path: string): boolean {
  return path.includes('node_modules/@types/');
}

function readLibrary(folder: string): Library {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Unusable(`${name} does not name its licence`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return { name, version, licence: license, text };
}

function write(libraries: Library[]): string {
  const rows = libraries.map(
    ({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`,
  );
  const texts = libraries.map(({ name, text }) => {
    return `## ${name}\n\n${text ? indent(text) : 'The package carries no licence text of its own.'}\n`;
  });
  return [
    '# Libraries in Sidelight',
    '',
    'Written by `npm run licences` from what is installed. Sidelight itself is under the MIT licence.',
    '',
    '| library | version | licence |',
    '|---|---|---|',
    ...rows,
    '',
    ...texts,
  ].join('\n');
}

/** As a block of its own, so that no line of it is taken for markup. */
function indent(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => (line.trim() ? `    ${line.trimEnd()}` : ''))
    .join('\n');
}
