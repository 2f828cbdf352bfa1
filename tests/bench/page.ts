/**
 * What Sidelight costs the pages of a reader in real Chromium: `npm run bench:page -- [--rounds 5]
 * [--tabs 30]`. The same is a part of `npm run bench`. Needs `npm run build`.
 */
import { parseArgs } from 'node:util';
import { measurePages } from './part-page';
import { reportPages } from './report-pages';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    tabs: { type: 'string', default: '30' },
  },
});
const figures = await measurePages({ rounds: Number(values.rounds), tabs: Number(values.tabs) });
if (figures) {
  const { lines, checks } = reportPages(figures);
  console.log(lines.join('\n'));
  for (const { bar, reached } of checks) console.log(`${reached ? 'ok    ' : 'MISSED'} ${bar}`);
  if (checks.some(({ reached }) => !reached)) process.exitCode = 1;
} else console.log('Chromium is not here');
