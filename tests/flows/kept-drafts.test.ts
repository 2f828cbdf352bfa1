import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptDrafts } from '../../lib/browser/kept-drafts';

const shelf = { save: vi.fn(), drop: vi.fn() };
const draftsOf = (found: [string, string][] = []) => new KeptDrafts(found, shelf);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

describe('drafts in the panel', () => {
  it('are kept after a pause in typing, the last words alone', () => {
    const drafts = draftsOf();
    for (const body of ['A', 'As', 'Ask']) {
      drafts.set('note', body);
      vi.advanceTimersByTime(300);
    }
    expect(shelf.save).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(shelf.save.mock.calls).toEqual([['note', 'Ask']]);
  });

  it('are there as they were found, and not kept again for that', () => {
    const drafts = draftsOf([['note', 'Ask Vera']]);
    vi.runAllTimers();
    expect(drafts.get('note')).toBe('Ask Vera');
    expect(shelf.save).not.toHaveBeenCalled();
  });

  it('are kept at once where the panel closes, each once', () => {
    const drafts = draftsOf();
    drafts.set('one', 'A');
    drafts.set('two', 'B');
    drafts.flush();
    expect(shelf.save.mock.calls).toEqual([
      ['one', 'A'],
      ['two', 'B'],
    ]);
    vi.runAllTimers();
    drafts.flush();
    expect(shelf.save).toHaveBeenCalledTimes(2);
  });

  it('wait each for its own pause', () => {
    const drafts = draftsOf();
    drafts.set('one', 'A');
    vi.advanceTimersByTime(300);
    drafts.set('two', 'B');
    vi.advanceTimersByTime(200);
    expect(shelf.save.mock.calls).toEqual([['one', 'A']]);
  });

  it('that are given up before they were kept do not come back', () => {
    const drafts = draftsOf();
    drafts.set('note', 'A');
    expect(drafts.delete('note')).toBe(true);
    vi.runAllTimers();
    drafts.flush();
    expect(shelf.save).not.toHaveBeenCalled();
    expect(shelf.drop.mock.calls).toEqual([['note']]);
  });

  it('that never were are not dropped', () => {
    expect(draftsOf().delete('note')).toBe(false);
    expect(shelf.drop).not.toHaveBeenCalled();
  });
});
