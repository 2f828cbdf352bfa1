import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { oneAtATime } from '../../entrypoints/reader/one-at-a-time';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that fails so many times before it succeeds. */
const failing = (times: number) => {
  let left = times;
  return vi.fn(async () => {
    if (left-- > 0) throw new Error('The channel closed');
  });
};

describe('reading a page while the background is stopped', () => {
  it.each([
    { title: 'at once', times: 0, tries: 1, told: 0 },
    { title: 'after it was stopped', times: 1, tries: 2, told: 0 },
    { title: 'after it was stopped twice', times: 2, tries: 3, told: 0 },
    { title: 'never, and says so once', times: 9, tries: 3, told: 1 },
  ])('succeeds $title', async ({ times, tries, told }) => {
    const work = failing(times);
    const onError = vi.fn();
    oneAtATime(work, onError)();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(work).toHaveBeenCalledTimes(tries);
    expect(onError).toHaveBeenCalledTimes(told);
  });
});
