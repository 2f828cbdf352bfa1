import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CopiedBuild, withPages } from '../with-pages';

/** A copy of the built extension to which trouble can be made, and that can become a newer version. */
export interface SoakBuild extends CopiedBuild {
  /** Writes a higher version into the manifest, for the browser to load, and answers it. */
  raiseVersion(): string;
}

const TROUBLES = join(import.meta.dirname, 'troubles.js');

export function soakBuild(build: string): SoakBuild {
  const copy = withPages(build);
  const background = join(copy.path, 'background.js');
  writeFileSync(background, readFileSync(TROUBLES, 'utf8') + readFileSync(background, 'utf8'));
  return { ...copy, raiseVersion: () => raiseVersion(join(copy.path, 'manifest.json')) };
}

function raiseVersion(file: string): string {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const [major, minor, patch] = manifest.version.split('.').map(Number);
  manifest.version = [major, minor, patch + 1].join('.');
  writeFileSync(file, JSON.stringify(manifest));
  return manifest.version;
}
