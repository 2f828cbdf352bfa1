import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSelection } from '../../entrypoints/background/note-selection';
import { createWorld, fake, type World } from '../lib/browser/doors/world';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../lib/browser/doors/world')).fake,
}));

const TAB = 7;
const NOTHING_SELECTED = { ok: true, value: null };

let world: World;
const executeScript = vi.fn().mockResolvedValue([{ result: true }]);
const sendMessage = vi.fn();
Object.assign(fake.scripting, { executeScript });
Object.assign(fake.tabs, { sendMessage });

beforeEach(async () => {
  world = await createWorld();
  sendMessage.mockReset();
});
afterEach(() => world.close());

describe('a selection that is asked for while our scripts change on the page', () => {
  it('is asked for again, with the reader brought anew', async () => {
    // The newer copy has no reader yet: nobody answers.
    sendMessage.mockResolvedValueOnce(undefined).mockResolvedValue(NOTHING_SELECTED);
    executeScript.mockClear();
    expect(await readSelection(TAB)).toBeNull();
    expect(sendMessage).toHaveBeenCalledTimes(2);
    expect(executeScript).toHaveBeenCalledTimes(4);
  });

  it('is given up where nobody ever answers', async () => {
    sendMessage.mockResolvedValue(undefined);
    await expect(readSelection(TAB)).rejects.toThrow('Nobody answered describeSelection');
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });
});
