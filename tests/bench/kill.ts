/**
 * Kills each browser (SIGKILL) at random moments under a stream of writes and counts what had been
 * acknowledged and is gone: `npm run bench:kill -- [--kills 100] [--browser chromium|firefox] [--early]
 * [--fresh]`. Each kill is written down as it happens, so that a run that was stopped goes on where it
 * was. `--early` runs the control, a store that acknowledges before the commit. Needs `npm run build`.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BROWSER_KINDS, type BrowserKind, findBrowser } from '../../tools/browsers';
import { killRounds, type Round, type Variant } from '../e2e/kill/kill-rounds';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    browser: { type: 'string' },
    early: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
});
const variant: Variant = values.early ? 'early' : 'kept';
const wanted = Number(values.kills);
const kinds = BROWSER_KINDS.filter((kind) => !values.browser || kind === values.browser);

mkdirSync('test-results', { recursive: true });
for (const kind of kinds) {
  const program = findBrowser(kind);
  if (!program) console.log(`${kind}: not here, skipped`);
  else await run(kind, program);
}

async function run(kind: BrowserKind, program: string): Promise<void> {
  const file = `test-results/kill-${kind}-${variant}.jsonl`;
  if (values.fresh) rmSync(file, { force: true });
  const rounds = read(file);
  const build = `.output/${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3`;
  if (rounds.length < wanted) {
    for await (const round of killRounds(kind, program, build, variant)) {
      rounds.push(round);
      appendFileSync(file, `${JSON.stringify(round)}\n`);
      if (rounds.length % 10 === 0) console.log(sum(kind, rounds));
      if (rounds.length >= wanted) break;
    }
  }
  console.log(sum(kind, rounds));
  const lost = rounds.some((round) => round.lost > 0);
  if (lost !== (variant === 'early')) process.exitCode = 1;
}

function read(file: string): Round[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function sum(kind: BrowserKind, rounds: Round[]): string {
  const total = (of: (round: Round) => number) => rounds.reduce((all, one) => all + of(one), 0);
  const hit = rounds.filter(({ lost }) => lost).length;
  return [
    `${kind}, ${variant}: ${rounds.length} kills`,
    `${total(({ acknowledged }) => acknowledged)} acts acknowledged`,
    `${total(({ lost }) => lost)} lost in ${hit} kills`,
  ].join(', ');
}
