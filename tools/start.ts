/**
 * `npm start`: builds Sidelight, and opens a browser that has it on the demo article. Where there is no
 * display the same happens unseen: it prints what was matched and leaves a picture.
 *
 *   npm start [-- --firefox] [--profile DIR] [--no-build]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Driver, launch } from '../tests/e2e/harness';
import { paintedTexts } from '../tests/e2e/marks';
import { serve } from '../tests/e2e/serve';
import { until } from '../tests/e2e/wait';
import { type BrowserKind, ensureBrowser, installHint } from './browsers';

const PICTURE = 'test-results/start.png';

const { values } = parseArgs({
  options: {
    firefox: { type: 'boolean', default: false },
    profile: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});
const kind: BrowserKind = values.firefox ? 'firefox' : 'chromium';
const program = ensureBrowser(kind) ?? giveUp(`No ${kind} found. ${installHint(kind)}`);
if (!values['no-build']) build(kind);

const headed = hasDisplay();
const server = await serve();
const driver = await launch(kind, {
  extension: resolve(values.firefox ? '.output/firefox-mv3' : '.output/chrome-mv3'),
  program,
  profile: values.profile && resolve(values.profile),
  headed,
});
try {
  const article = server.url('demo/raid-at-the-border.html');
  await driver.tab.open(article);
  console.log(`${kind} has Sidelight and reads ${article}`);
  await driver.openPanel(driver.tab);
  if (headed) {
    console.log('Close the window, or press Ctrl+C, to end.');
    await driver.ended();
  } else {
    await showWithoutDisplay(driver);
  }
} finally {
  await driver.close();
  server.close();
}

function giveUp(reason: string): never {
  console.error(reason);
  process.exit(2);
}

function build(kind: BrowserKind): void {
  const target = kind === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npx', ['wxt', 'build', ...target], { stdio: 'inherit', shell });
  if (status !== 0) giveUp('The build failed; see above.');
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

async function showWithoutDisplay(driver: Driver): Promise<void> {
  const painted = await until('marks on the page', async () => {
    const texts = await paintedTexts(driver.tab);
    return Object.values(texts).flat().length > 0 && texts;
  });
  for (const [name, texts] of Object.entries(painted)) {
    for (const text of texts) console.log(`  ${name.padEnd(28)} ${text}`);
  }
  mkdirSync('test-results', { recursive: true });
  writeFileSync(PICTURE, await driver.picture(driver.tab));
  console.log(`No display here; the page and its panel are in ${PICTURE}`);
}
