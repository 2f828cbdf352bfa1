import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from './browsers';

/** Sizes that the browsers ask for, in CSS pixels. */
const SIZES = [16, 32, 48, 96, 128];

/** Draws `docs/icon.svg` into `public/icon/<size>.png`; run by hand when the drawing changes. */
async function drawIcons(): Promise<void> {
  const svg = readFileSync('docs/icon.svg', 'utf8');
  mkdirSync('public/icon', { recursive: true });
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: CHROMIUM_ARGS,
  });
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
    await page.close();
  }
  await browser.close();
}

void drawIcons();
