import { describe, expect, it, vi } from 'vitest';
import { ErrorLog } from '../../components/options/ErrorLog';
import { describeTrouble } from '../../lib/log/log-entry';
import { click, draw, violationsOf, wordsOf } from './render';

const PLACE = { where: 'background', origin: 'chrome-extension://sidelight' };
const at = (hour: number) => new Date(Date.UTC(2024, 2, 1, hour));
const entries = ['The disk is full', 'No answer came'].map((message, turn) =>
  describeTrouble(new Error(message), 'saving a note', {}, PLACE, at(8 + turn)),
);
const log = (acts: object = {}, shown = entries) => (
  <ErrorLog entries={shown} onCopy={vi.fn(async () => {})} onClear={vi.fn()} {...acts} />
);

describe('the log of errors', () => {
  it('says the newest first, and has no fault that axe knows', async () => {
    const root = await draw(log());
    const lines = [...root.querySelectorAll('li')].map(wordsOf);
    expect(lines).toEqual([
      expect.stringContaining('No answer came'),
      expect.stringContaining('The disk is full'),
    ]);
    expect(await violationsOf(root)).toEqual([]);
  });

  it('is copied as it is read, oldest first', async () => {
    const onCopy = vi.fn(async (_text: string) => {});
    const root = await draw(log({ onCopy }));
    await click(root, 'Copy');
    expect(onCopy.mock.calls[0]?.[0]).toMatch(/full.*\n.*No answer/);
    await vi.waitFor(() => expect(wordsOf(root.querySelector('[role=status]')!)).toBe('Copied.'));
  });

  it('says so where the browser does not let it be copied', async () => {
    const onCopy = async () => Promise.reject(new Error('no'));
    const root = await draw(log({ onCopy }));
    await click(root, 'Copy');
    await vi.waitFor(() =>
      expect(wordsOf(root.querySelector('[role=status]')!)).toMatch(/by hand/),
    );
  });

  it('is cleared by its button, and says that it is empty then', async () => {
    const onClear = vi.fn();
    const root = await draw(log({ onClear }));
    await click(root, 'Clear');
    expect(onClear).toHaveBeenCalledOnce();
    await draw(log({}, []), root);
    expect(wordsOf(root)).toContain('Nothing has gone wrong');
    expect(root.querySelector('button')).toBeNull();
  });
});
