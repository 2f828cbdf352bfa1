import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../../lib/match/core/claims';
import { createCrowd } from '../../../../lib/match/core/crowd';

function crowdOf(texts: string[]): number[] {
  const docs = texts.map((_, doc) => doc);
  const crowd = createCrowd(buildClaims(texts.map((text, i) => ({ id: String(i), text }))), docs);
  return docs.map(crowd);
}

describe('createCrowd', () => {
  it('falls from a claim like all others to one that stands apart', () => {
    const [much, some, none] = crowdOf([
      'The mayor opened the bridge in the rain.',
      'The mayor opened a school.',
      'Seven swans slept ashore.',
      'The mayor walked over the bridge.',
    ]);
    expect(much).toBeGreaterThan(some!);
    expect(some).toBeGreaterThan(none!);
    expect(none).toBe(0);
  });

  it('takes a claim that is told twice for no crowd', () => {
    expect(crowdOf(['The mayor opened the bridge.', 'The mayor opened the bridge!'])).toEqual([
      0, 0,
    ]);
  });

  it('stays in [0, 1], also for one claim and for one without words', () => {
    expect(crowdOf(['The mayor opened the bridge.'])).toEqual([0]);
    for (const value of crowdOf(['', 'bridge', 'bridge bridge mayor', '…'])) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });
});
