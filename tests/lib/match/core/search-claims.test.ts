import { describe, expect, it } from 'vitest';
import { countWorthwhile } from '../../../../lib/match/core/search-claims';

const hitsOf = (scores: number[]) => scores.map((score, doc) => ({ doc, score }));

describe('countWorthwhile', () => {
  it('leaves out what scores far less than the best', () => {
    expect(countWorthwhile(hitsOf([...new Array(15).fill(10), 5, 3.9, 1]))).toBe(16);
  });

  it('looks at ten in any case, and at as many as are asked for', () => {
    const hits = hitsOf([10, ...new Array(19).fill(1)]);
    expect(countWorthwhile(hits)).toBe(10);
    expect(countWorthwhile(hits, 14)).toBe(14);
  });

  it('looks at all where few are found', () => {
    expect(countWorthwhile(hitsOf([10, 1]))).toBe(2);
    expect(countWorthwhile([])).toBe(0);
  });
});
