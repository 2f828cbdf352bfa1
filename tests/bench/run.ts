/**
 * `npm run bench [-- retrieval nomatch cost …]`: what the matcher's retrieval reaches beside other
 * libraries, in one run. Prints what it measures and exits with 1 where a stated bar is missed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBench } from './data';
import { PARTS, type Part } from './parts';
import { drawPlot } from './plot';

const DOCS = join(import.meta.dirname, '../../docs');
const FIGURES = join(DOCS, 'retrieval-figures.json');
const PLOT = join(DOCS, 'retrieval.svg');

function chosenParts(names: string[]): [string, Part][] {
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown) {
    console.error(
      `No part ${unknown} of the benchmark; there are ${Object.keys(PARTS).join(', ')}`,
    );
    process.exit(2);
  }
  return Object.entries(PARTS).filter(([name]) => names.length === 0 || names.includes(name));
}

async function run(): Promise<void> {
  const parts = chosenParts(process.argv.slice(2));
  const data = readBench();
  if (!data) {
    console.log('The benchmark data is not beside this checkout: skipped');
    return;
  }
  const figures = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : {};
  let missed = 0;
  for (const [name, part] of parts) {
    const { lines, checks, kept } = await part(data);
    console.log(`\n${name}\n${lines.join('\n')}`);
    for (const { bar, reached } of checks) console.log(`${reached ? 'ok    ' : 'MISSED'} ${bar}`);
    missed += checks.filter(({ reached }) => !reached).length;
    figures[name] = kept;
  }
  writeFileSync(FIGURES, `${JSON.stringify(figures, null, 1)}\n`);
  if (figures.retrieval && figures.cost) writeFileSync(PLOT, drawPlot(figures.retrieval));
  process.exitCode = missed > 0 ? 1 : 0;
}

await run();
