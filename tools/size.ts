/**
 * `npm run size`: what each build weighs where it runs, gzipped, and that it stays within its budget.
 * What a page gets is found in the build itself: in the manifest, and in the names of files that the
 * background can inject.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the background registers for all pages; whatever else it injects, it injects on demand. */
const GATE = 'gate.js';

/** Bytes, gzipped. What every page bears is far below a photograph; what a covered page gets, below one. */
const GATE_BUDGET = 10_000;
const PAGE_BUDGET = 40_000;

/** Libraries that must stay out of pages, each with words of its own that no minifier renames. */
const HEAVY = [
  { library: 'Dexie', traces: ['DexieError', 'BulkError'], home: 'background' },
  {
    library: 'Preact',
    traces: ['dangerouslySetInnerHTML', '_catchError', '__html'],
    home: 'panel',
  },
] as const;

/** Ways out of the device. A page script has no use for any of them. */
const WAYS_OUT = /\b(?:fetch|importScripts)\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/;

type Manifest = Record<string, unknown>;
interface Build {
  name: string;
  manifest: Manifest;
  /** Content of every file, by its path in the build. */
  files: Map<string, Buffer>;
}

const builds = ['chrome-mv3', 'firefox-mv3'].map((name) => readBuild(name));
const faults = builds.flatMap((build) => weigh(build));
for (const fault of faults) console.error(`✗ ${fault}`);
process.exitCode = faults.length ? 1 : 0;

function readBuild(name: string): Build {
  const root = join('.output', name);
  if (!existsSync(join(root, 'manifest.json'))) {
    console.error(`${root} is not built: run \`npm run build\` first`);
    process.exit(2);
  }
  const files = new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(root, file).split(sep).join('/'), readFileSync(file)]),
  );
  return { name, manifest: JSON.parse(String(files.get('manifest.json'))), files };
}

/** Prints a build's table and answers what is wrong with it. */
function weigh(build: Build): string[] {
  const parts = partsOf(build);
  const reachable = [...new Set(['manifest.json', ...Object.values(parts).flat()])];
  const rest = [...build.files.keys()].filter((file) => !reachable.includes(file));
  console.log(`\n${build.name}${' '.repeat(42 - build.name.length)}bytes      gzip`);
  for (const [part, files] of Object.entries(parts)) printPart(build, part, files);
  printRow('everything reachable', total(build, reachable));
  if (rest.length) printRow(`not reachable: ${rest.join(', ')}`, total(build, rest));
  return [...budgetFaults(build, parts), ...contentFaults(build, parts)];
}

interface Parts {
  /** Runs on every page. */
  gate: string[];
  /** Comes on top where the gate opens. */
  'open page': string[];
  panel: string[];
  background: string[];
  /** What these fetch: packs, index, words, pictures. */
  data: string[];
}

/** Who gets which file. Follows names: a file belongs to whoever mentions it. */
function partsOf(build: Build): Parts {
  const { manifest } = build;
  const strings = stringsIn(manifest);
  const pages = strings.filter((path) => path.endsWith('.html') && build.files.has(path));
  const panel = closure(build, pages, ['.js', '.css', '.html']);
  const entries = stringsIn(manifest.background).filter((path) => build.files.has(path));
  const declared = stringsIn(manifest.content_scripts).filter((path) => build.files.has(path));
  // The background is one file: a script or sheet that it names is one that it injects.
  const injected = mentions(build, entries, ['.js', '.css']).filter(
    (file) => !panel.includes(file),
  );
  const inPage = [...new Set([...declared, ...injected])];
  const gate = inPage.filter((file) => declared.includes(file) || file === GATE);
  const code = [...inPage, ...panel, ...entries];
  const named = strings.filter((path) => build.files.has(path));
  const locales = [...build.files.keys()].filter((file) => file.startsWith('_locales/'));
  const data = [...new Set([...named, ...mentions(build, code, []), ...locales])];
  return {
    gate: closure(build, gate, ['.js', '.css']),
    'open page': inPage.filter((file) => !gate.includes(file)),
    panel,
    background: entries,
    data: data.filter((file) => !code.includes(file)),
  };
}

/** Every string in a manifest, as a path within the build. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/^\//, '')];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/** Files of the build that others name, of any kind where no kinds are given. */
function mentions(build: Build, from: string[], kinds: string[]): string[] {
  const texts = from.map((file) => String(build.files.get(file)));
  return [...build.files.keys()].filter((file) => {
    const name = posix.basename(file);
    const fits = !kinds.length || kinds.some((kind) => file.endsWith(kind));
    return fits && !from.includes(file) && texts.some((text) => text.includes(name));
  });
}

/** These files and what they name, and so on. */
function closure(build: Build, from: string[], kinds: string[]): string[] {
  const more = mentions(build, from, kinds);
  return more.length ? closure(build, [...from, ...more], kinds) : from;
}

interface Weight {
  bytes: number;
  gzip: number;
}

function total(build: Build, files: string[]): Weight {
  const contents = files.map((file) => build.files.get(file)!);
  return {
    bytes: contents.reduce((sum, content) => sum + content.length, 0),
    gzip: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
  };
}

function printPart(build: Build, part: string, files: string[]): void {
  printRow(part, total(build, files));
  for (const file of files) printRow(`  ${file}`, total(build, [file]));
}

function printRow(name: string, { bytes, gzip }: Weight): void {
  const [left, right] = [bytes, gzip].map((value) => value.toLocaleString('en').padStart(10));
  console.log(name.padEnd(37) + left + right);
}

function budgetFaults(build: Build, parts: Parts): string[] {
  const gate = total(build, parts.gate).gzip;
  const page = gate + total(build, parts['open page']).gzip;
  return [
    ...(parts.gate.length ? [] : [`${build.name}: no gate found`]),
    ...(parts['open page'].length
      ? []
      : [`${build.name}: nothing found that a matching page gets`]),
    ...over(build, 'the gate', gate, GATE_BUDGET),
    ...over(build, 'all that a matching page gets', page, PAGE_BUDGET),
  ];
}

function over({ name }: Build, what: string, gzip: number, budget: number): string[] {
  console.log(`  ${what}: ${gzip.toLocaleString('en')} of ${budget.toLocaleString('en')} bytes`);
  return gzip > budget ? [`${name}: ${what} is ${gzip - budget} bytes over its budget`] : [];
}

/** A trace that is not found at home proves nothing by its absence elsewhere. */
function contentFaults(build: Build, parts: Parts): string[] {
  const inPage = textOf(build, [...parts.gate, ...parts['open page']]);
  const faults = HEAVY.flatMap(({ library, traces, home }) => {
    const known = traces.filter((trace) => textOf(build, parts[home]).includes(trace));
    if (!known.length)
      return [`no trace of ${library} in its home, the ${home}: which words tell now?`];
    return known.some((trace) => inPage.includes(trace)) ? [`${library} is in a page script`] : [];
  });
  const way = WAYS_OUT.exec(inPage);
  if (way) faults.push(`a page script has a way out: ${way[0]}`);
  if (build.manifest.web_accessible_resources) faults.push('web_accessible_resources are declared');
  return faults.map((fault) => `${build.name}: ${fault}`);
}

function textOf(build: Build, files: string[]): string {
  return files.map((file) => String(build.files.get(file))).join('\n');
}
