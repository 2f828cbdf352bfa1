import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buildIndex, loadIndex, type StatementIndex, serialiseIndex } from '../lib/match';
import type { Pack } from '../lib/types';
import { readThesaurus } from './read-thesaurus';

const ROOT = join(import.meta.dirname, '..');
/** Where `SIDELIGHT_KEPT` is set, there: who wants to see it built anew gives an empty folder. */
const FOLDER = process.env.SIDELIGHT_KEPT ?? join(ROOT, 'node_modules/.cache/sidelight');
/** What an index depends on beside its packs. */
const SOURCES = ['lib/match', 'lib/text', 'package-lock.json', 'tools/read-thesaurus.ts'];
/** So many are kept; one takes some megabytes. */
const MOST_KEPT = 16;

/** The index over packs, as the extension has it. */
export function keptIndex(packs: Pack[]): StatementIndex {
  return loadIndex(keptBytes(packs));
}

/**
 * The same as bytes. Building takes some ten seconds, so it is kept from one command to the next, by
 * everything that goes into it; where nothing can be written it is built anew.
 */
export function keptBytes(packs: Pack[]): Uint8Array {
  const file = join(FOLDER, `${keyOf(packs)}.index`);
  if (existsSync(file)) return readFileSync(file);
  const bytes = serialiseIndex(buildIndex(packs, readThesaurus()));
  keep(file, bytes);
  return bytes;
}

function keyOf(packs: Pack[]): string {
  const hash = createHash('sha256').update(JSON.stringify(packs)).update(process.version);
  for (const path of SOURCES.flatMap((source) => filesIn(join(ROOT, source)))) {
    hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 32);
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/** Whole or not at all: another command may read it meanwhile. */
function keep(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(FOLDER, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, bytes);
    renameSync(draft, file);
    dropOldest();
  } catch {
    // A folder that cannot be written to only costs the time to build again.
  }
}

function dropOldest(): void {
  const age = (path: string) => statSync(path).mtimeMs;
  readdirSync(FOLDER)
    .map((name) => join(FOLDER, name))
    .sort((a, b) => age(b) - age(a))
    .slice(MOST_KEPT)
    .forEach((path) => {
      rmSync(path, { force: true });
    });
}
