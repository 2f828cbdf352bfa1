/**
 * `npm run bench [-- retrieval nomatch cost page]`: what the matcher's retrieval reaches beside other
 * libraries, and what a page costs in real Chromium, in one run. Prints what it measures and exits with 1
 * where a stated bar is missed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBench } from './data';
import { measurePages } from './part-page';
import { PARTS, type Report } from './parts';
import { drawPlot } from './plot';
import { reportPages } from './report-pages';

const DOCS = join(import.meta.dirname, '../../docs');
const FIGURES = join(DOCS, 'retrieval-figures.json');
const PLOT = join(DOCS, 'retrieval.svg');

const NAMES = [...Object.keys(PARTS), 'page'];

function chosenParts(names: string[]): string[] {
  const unknown = names.find((name) => !NAMES.includes(name));
  if (unknown) {
    console.error(`No part ${unknown} of the benchmark; there are ${NAMES.join(', ')}`);
    process.exit(2);
  }
  return names.length === 0 ? NAMES : names;
}

async function run(): Promise<void> {
  const chosen = chosenParts(process.argv.slice(2));
  const data = readBench();
  const figures = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : {};
  let missed = 0;
  for (const name of chosen) {
    const report = await (name === 'page' ? reportOfPages() : data && PARTS[name]!(data));
    console.log(`\n${name}`);
    if (report) missed += tell(report);
    else console.log('skipped: its data or its browser is not here');
    if (report?.kept) figures[name] = report.kept;
  }
  if (data) writeFileSync(FIGURES, `${JSON.stringify(figures, null, 1)}\n`);
  if (data && figures.retrieval && figures.cost) writeFileSync(PLOT, drawPlot(figures.retrieval));
  process.exitCode = missed > 0 ? 1 : 0;
}

/** Prints a report and answers how many of its bars were missed. */
function tell({ lines, checks }: Report): number {
  console.log(lines.join('\n'));
  for (const { bar, reached } of checks) console.log(`${reached ? 'ok    ' : 'MISSED'} ${bar}`);
  return checks.filter(({ reached }) => !reached).length;
}

async function reportOfPages(): Promise<Report | null> {
  const figures = await measurePages({ rounds: 5, tabs: 30 });
  return figures && reportPages(figures);
}

await run();
