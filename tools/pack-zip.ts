import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/**
 * The day that all entries bear: the first that a zip can name. Taken in local time, as the format
 * writes it, so that a build says the same in every time zone.
 */
const DAY = new Date(1980, 0, 1);
/** Made on Unix, an ordinary file that all may read. */
const UNIX = 3;
const MODE = 0o100644 << 16;

/** Files by their path in the zip, with forward slashes. */
export type Files = Map<string, Uint8Array>;

/** A zip whose bytes follow from names and contents alone: no clock, no order of the disk, no user. */
export function packZip(files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    entries[path] = [files.get(path)!, { mtime: DAY, level: 9, os: UNIX, attrs: MODE }];
  }
  return zipSync(entries);
}

/** All files below a folder. */
export function readFolder(root: string): Files {
  const found = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(root, path).split(sep).join('/'), readFileSync(path)];
    }),
  );
}
