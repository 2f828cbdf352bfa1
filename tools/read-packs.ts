import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { PackError, parsePack } from '../lib/pack/parse-pack';
import { type Samples, samples } from '../lib/pack/sample';
import { PACK_FILES, PACK_PARTS } from '../lib/pack/schema';
import type { Pack } from '../lib/types';

/** Files that a pack may go without. */
const OPTIONAL = new Set<string>([PACK_FILES.phrasings.file]);

/** Folders below `dir` that hold a pack. */
export function findPacks(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dir, entry.name, 'pack.json')))
    .map((entry) => join(dir, entry.name))
    .sort();
}

/**
 * The pack in a folder. Throws `PackError` with file, path and reason, also for a file that is
 * missing or is no JSON.
 */
export function readPack(dir: string): Pack {
  const files = Object.fromEntries(
    PACK_PARTS.map((part) => [part, readJson(dir, PACK_FILES[part].file)]),
  );
  try {
    return parsePack(files as Record<keyof Pack, unknown>);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new PackError(error.faults.map((fault) => ({ ...fault, file: join(dir, fault.file) })));
  }
}

/** The sample articles in a pack's folder, null where it has none. Throws for some that are not sound. */
export function readSamples(dir: string): Samples | null {
  const file = join(dir, 'sample.json');
  return existsSync(file) ? v.parse(samples, JSON.parse(readFileSync(file, 'utf8'))) : null;
}

/** Throws where a file is not written in UTF-8: what could not be read is not to be shown as the pack's words. */
function readUtf8(file: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
}

function readJson(dir: string, name: string): unknown {
  const file = join(dir, name);
  if (OPTIONAL.has(name) && !existsSync(file)) return undefined;
  try {
    return JSON.parse(readUtf8(file));
  } catch (error) {
    throw new PackError([{ file, path: '', reason: (error as Error).message }]);
  }
}
