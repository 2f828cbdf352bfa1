import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../tools/browsers';
import { type Cost, measurePage, openScene, type Scene } from './cost/page-cost';
import { buildOf } from './sidelight';

/** Work on an article of 50 KB over the calibration loop: 12 was measured on a busy machine of two cores. */
const MOST = 40;
const ROUNDS = 3;

const program = findBrowser('chromium');

describe.skipIf(!program)('what a page costs (chromium)', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(program!, buildOf('chromium'), 'with');
  });
  afterAll(() => scene?.close());

  it('is the gate alone where the gate stays shut', async () => {
    const { scripts } = await measurePage(scene, 'other', 'with');
    expect(scripts).toEqual(['gate.js']);
  });

  it('stays within what the machine can bear where marks are painted', async () => {
    const costs: Cost[] = [];
    for (let left = ROUNDS; left > 0; left--)
      costs.push(await measurePage(scene, 'covered', 'with'));
    expect(costs[0]!.scripts).toContain('reader.js');
    const ratio = Math.min(...costs.map(({ work, calibration }) => work / calibration));
    console.log(`The article took ${ratio.toFixed(1)} of the calibration loop`);
    expect(ratio).toBeLessThan(MOST);
  });
});
