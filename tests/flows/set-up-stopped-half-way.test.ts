import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import background from '../../entrypoints/background';
import { createWorld, fake, type World } from '../lib/browser/doors/world';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../lib/browser/doors/world')).fake,
}));

const GATE = expect.objectContaining({ files: ['/gate.js'] });
/** The background waits a second for the browser to say why it was started. */
const PATIENCE = { timeout: 10_000 };

let world: World;
let install: (details: { reason: string }) => void;
const executeScript = vi.fn();
Object.assign(fake.scripting, { executeScript });
Object.assign(fake.runtime, {
  onInstalled: { addListener: (listener: typeof install) => (install = listener) },
});

beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

it('is not called done before the open pages have the new code, and is done by the next start', async () => {
  executeScript.mockReturnValue(new Promise(() => {}));
  background.main();
  install({ reason: 'update' });
  await vi.waitFor(() => expect(executeScript).toHaveBeenCalledWith(GATE), PATIENCE);
  // Here the browser stops the background.
  expect(world.areas.local.get('setUpFor')).toBeUndefined();

  executeScript.mockReset().mockResolvedValue([]);
  background.main();
  await vi.waitFor(() => expect(world.areas.local.get('setUpFor')).toBe('9.9.9'), PATIENCE);
  expect(executeScript).toHaveBeenCalledWith(GATE);
});
