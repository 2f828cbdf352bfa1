import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CopiedBuild, withPages } from '../with-pages';

const LACKS = join(import.meta.dirname, 'lacks.js');
/** Scripts that are run by themselves; those of our own pages have an earlier one put before them. */
const SCRIPTS = ['background.js', 'gate.js', 'scan.js', 'reader.js'];

/** A copy of the built extension as it finds itself in a browser that lacks what is newer. */
export function lackingBuild(build: string): CopiedBuild {
  const copy = withPages(build);
  const at = (name: string) => join(copy.path, name);
  copyFileSync(LACKS, at('lacks.js'));
  for (const name of SCRIPTS) edit(at(name), (code) => readFileSync(LACKS, 'utf8') + code);
  for (const name of readdirSync(copy.path).filter((each) => each.endsWith('.html')))
    edit(at(name), (html) => html.replace('<script', '<script src="lacks.js"></script><script'));
  return copy;
}

function edit(file: string, make: (text: string) => string): void {
  writeFileSync(file, make(readFileSync(file, 'utf8')));
}
