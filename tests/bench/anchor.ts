import { calibrate } from '../turns';
import { generateCases, readPairs } from './anchor-corpus';
import { byKind, type Outcome, runCase, shareOf } from './anchor-score';
import { longestStep, longPage, timeAnchoring } from './anchor-speed';

/** `jiti tests/bench/anchor.ts [--list KIND] [--seed N]`: what becomes of notes when pages are edited. */
const listed = process.argv.includes('--list')
  ? process.argv[process.argv.indexOf('--list') + 1]
  : null;

function print(title: string, outcomes: Outcome[]): void {
  console.log(`\n${title}: ${outcomes.length} cases`);
  console.log(
    'kind                    cases  as hoped  honest  wrong | no second look: painted wrong',
  );
  for (const [kind, of] of byKind(outcomes)) {
    const cells = [
      kind.padEnd(24),
      String(of.length).padStart(4),
      percent(shareOf(of, ({ hit }) => hit)).padStart(9),
      percent(shareOf(of, ({ honest }) => honest)).padStart(7),
      String(of.filter(({ wrong }) => wrong).length).padStart(6),
      String(of.filter(({ fieldWrong }) => fieldWrong).length).padStart(8),
    ];
    console.log(cells.join(' '));
  }
  const standing = outcomes.filter(({ item }) => item.expect[0] === 'stands');
  const edited = outcomes.filter(({ item }) => item.expect[0] === 'edited');
  console.log(
    `wrong anchors ${outcomes.filter(({ wrong }) => wrong).length}, without a second look ${outcomes.filter(({ fieldWrong }) => fieldWrong).length}`,
  );
  console.log(
    `quotes that still stand, found ${percent(shareOf(standing, ({ hit }) => hit))} of ${standing.length}, without a second look ${percent(shareOf(standing, ({ fieldFound }) => fieldFound))}`,
  );
  console.log(
    `edited ones found as edited ${percent(shareOf(edited, ({ hit }) => hit))} of ${edited.length}`,
  );
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function list(outcomes: Outcome[]): void {
  for (const { item, anchor, honest, wrong, hit } of outcomes) {
    if (honest && !wrong && hit) continue;
    if (listed !== 'all' && item.kind !== listed) continue;
    console.log(
      `\n${wrong ? 'WRONG' : honest ? 'honest' : 'missed'} ${item.id} ${item.lang} ${item.kind}: ${anchor.state}, hoped for ${item.expect}`,
    );
    console.log(
      `  quote: ${item.before.slice(item.start - 60, item.start)}[${item.before.slice(item.start, item.end)}]${item.before.slice(item.end, item.end + 40)}`,
    );
    const { start, end } = anchor.start === null ? (anchor.near ?? anchor) : anchor;
    if (start !== null && end !== null)
      console.log(
        `  found: ${item.after.slice(start - 60, start)}[${item.after.slice(start, end)}]${item.after.slice(end, end + 40)}`,
      );
    console.log(`  ${anchor.differs.join(' / ')} ${anchor.score.toFixed(2)}`);
  }
}

const seed = process.argv.includes('--seed')
  ? Number(process.argv[process.argv.indexOf('--seed') + 1])
  : undefined;
const generated = generateCases(seed).map(runCase);
const pairs = readPairs().map(runCase);
print('Generated', generated);
print('Written by hand', pairs);
if (listed) list([...generated, ...pairs]);

const page = longPage();
const rounds = Array.from({ length: 6 }, () => timeAnchoring(page));
const cost = rounds.reduce((best, each) => (each.all < best.all ? each : best));
const loop = Math.min(calibrate(), calibrate(), calibrate());
console.log(
  `\n${page.targets.length} notes on ${page.text.length} characters, ${cost.orphans} orphans: ` +
    `${cost.all.toFixed(0)} ms, longest step ${longestStep(rounds).toFixed(1)} ms, ${(cost.all / loop).toFixed(1)} × the calibration loop (${loop.toFixed(0)} ms)`,
);
