import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from './browsers';

/** Sizes that the browsers ask for, in CSS pixels. */
const SIZES = [16, 32, 48, 96, 128];
/** On the toolbar, at usual and at double density. */
const TOOLBAR_SIZES = [16, 32];
const STATES = 'docs/icons';

interface Drawing {
  svg: string;
  size: number;
  to: string;
}

/**
 * Draws `docs/icon.svg` into `public/icon/<size>.png` and each `docs/icons/<state>.svg` into
 * `public/state/<state>-<size>.png`; run by hand when a drawing changes.
 */
async function drawIcons(): Promise<void> {
  for (const folder of ['public/icon', 'public/state']) mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: CHROMIUM_ARGS,
  });
  for (const { svg, size, to } of drawings()) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const drawing = readFileSync(svg, 'utf8');
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${drawing}`);
    await page.screenshot({ path: to, omitBackground: true });
    await page.close();
  }
  await browser.close();
}

function drawings(): Drawing[] {
  const states = readdirSync(STATES).map((file) => basename(file, '.svg'));
  const own = SIZES.map((size) => ({ svg: 'docs/icon.svg', size, to: `public/icon/${size}.png` }));
  const ofStates = states.flatMap((state) =>
    TOOLBAR_SIZES.map((size) => ({
      svg: `${STATES}/${state}.svg`,
      size,
      to: `public/state/${state}-${size}.png`,
    })),
  );
  return [...own, ...ofStates];
}

void drawIcons();
