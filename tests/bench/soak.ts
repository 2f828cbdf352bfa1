/**
 * Endurance in a real browser: `npm run bench:soak -- [--browser firefox] [--minutes 30]
 * [--navigations 500] [--tabs 20] [--leak]`. Reads pages in many tabs while the panel opens and closes,
 * the worker is stopped, tabs sleep, the clock jumps, the store refuses, and in the middle a newer version
 * takes over. Fails where memory at the end is more than a tenth above that after the first tenth, an
 * error was heard, or an acknowledged note is gone. With `--leak` it fails where that is not caught.
 * Needs `npm run build`.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserKind, findBrowser } from '../../tools/browsers';
import type { Heap } from '../e2e/harness';
import { type Takeover, update } from '../e2e/soak/acts';
import { growthOf, heapAtRest, lostNotes, openSoak, readOn, type Soak } from '../e2e/soak/soak';
import { pause } from '../e2e/wait';

const MOST_GROWTH = 1.1;
/** Part of the navigations after which memory is first looked at. */
const WARM = 0.1;
/** What `--leak` keeps with each page. */
const LEAKED_NUMBERS = 50_000;
const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    minutes: { type: 'string', default: '30' },
    navigations: { type: 'string', default: '500' },
    tabs: { type: 'string', default: '20' },
    leak: { type: 'boolean', default: false },
  },
});
const kind = values.browser as BrowserKind;
const program = findBrowser(kind);
if (program) await run(program);
else console.log(`There is no ${kind} here`);

async function run(program: string): Promise<void> {
  const soak = await openSoak({
    kind,
    program,
    build: resolve(BUILDS[kind]),
    tabs: Number(values.tabs),
  });
  try {
    const { warm, end, takeover } = await readAll(soak);
    const lost = await lostNotes(soak);
    tell(soak, lost, warm, end, takeover);
    const { errors, lies } = soak.did;
    const isTaken = takeover.cards === 1 && takeover.setUpFor === takeover.version;
    const isWhole = !errors.length && !lost.length && !lies && isTaken;
    const isSteady = Math.max(...growthOf(warm, end)) <= MOST_GROWTH;
    process.exitCode = isWhole && isSteady !== values.leak ? 0 : 1;
  } catch (error) {
    console.log(
      `after ${soak.did.navigations} pages: ${[...soak.did.errors, ...(await soak.driver.errors())].join('\n')}`,
    );
    throw error;
  } finally {
    await soak.close();
  }
}

async function readAll(soak: Soak): Promise<{ warm: Heap; end: Heap; takeover: Takeover }> {
  const navigations = Number(values.navigations);
  const duration = Number(values.minutes) * 60_000;
  const start = Date.now();
  let warm: Heap | null = null;
  let takeover: Takeover | null = null;
  for (let at = 1; at <= navigations; at++) {
    await readOn(soak, values.leak ? LEAKED_NUMBERS : 0);
    if (at === Math.ceil(navigations * WARM)) warm = await heapAtRest(soak);
    if (at === Math.ceil(navigations / 2)) takeover = await update(soak);
    if (at % 50 === 0) console.log(`${at} pages, ${Math.round((Date.now() - start) / 1000)} s`);
    await pause(Math.max(0, start + (duration * at) / navigations - Date.now()));
  }
  return { warm: warm!, end: await heapAtRest(soak), takeover: takeover! };
}

function tell({ did }: Soak, lost: string[], warm: Heap, end: Heap, takeover: Takeover): void {
  const { navigations, stops, discards, toggles, jumps, notes, refusals, lies, errors } = did;
  const size = ({ bytes, objects }: Heap) =>
    `${(bytes / 2 ** 20).toFixed(1)} MB${objects === null ? '' : ` and ${objects} objects on pages`}`;
  const times = growthOf(warm, end).map((growth) => growth.toFixed(3));
  console.log(`${kind}: ${navigations} navigations over ${values.tabs} tabs`);
  console.log(`${stops} stops of the background, ${discards} tabs put to sleep`);
  console.log(`${toggles} openings and closings of the panel, ${jumps} jumps of the clock`);
  console.log(`${notes.length} notes acknowledged, ${lost.length} lost`);
  console.log(`${refusals} writes refused by the store, ${lies} of them acknowledged`);
  console.log(`newer version: ${JSON.stringify(takeover)}`);
  console.log(
    `memory of ours: ${size(warm)}, at the end ${size(end)}: ${times.join(' and ')}-fold`,
  );
  for (const error of errors) console.log(`error: ${error}`);
}
