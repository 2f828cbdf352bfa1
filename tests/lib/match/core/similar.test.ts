import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSpellings,
  isOneSlip,
  mayBeTerm,
  misspellingsOf,
} from '../../../../lib/match/core/similar';

/** Optimal string alignment, the textbook table. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = rows[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1]);
      const gap = Math.min(rows[i - 1]![j]!, rows[i]![j - 1]!) + 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? rows[i - 2]![j - 2]! + 1 : Infinity;
      rows[i]![j] = Math.min(change, gap, swap);
    }
  }
  return rows[a.length]![b.length]!;
}

describe('isOneSlip', () => {
  it.each([
    ['library', 'libary', true],
    ['library', 'librarry', true],
    ['library', 'lirbary', true],
    ['library', 'livrary', true],
    ['library', 'lbiary', false],
    // The first letter must hold.
    ['library', 'mibrary', false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(isOneSlip(a, b)).toBe(expected);
    expect(isOneSlip(b, a)).toBe(expected);
  });

  it('agrees with the edit distance', () => {
    const word = fc
      .string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
      .map((w) => `x${w}`);
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(a !== b);
        expect(isOneSlip(a, b)).toBe(distance(a, b) === 1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('misspellingsOf', () => {
  it('finds terms one slip away, but none for short words', () => {
    const spellings = createSpellings(['librari', 'liberti', 'ferri', 'snow']);
    expect(misspellingsOf('libari', spellings)).toEqual([0]);
    expect(misspellingsOf('snaw', spellings)).toEqual([]);
  });
});

describe('mayBeTerm', () => {
  const spellings = createSpellings(['librari', 'cat', 'hope']);

  it.each(['library', 'libraries', 'cat', 'cats', 'hope', 'hoping'])('%s may be one', (word) => {
    expect(mayBeTerm(word, spellings)).toBe(true);
  });

  it.each(['lantern', 'librettist', 'dog'])('%s is none', (word) => {
    expect(mayBeTerm(word, spellings)).toBe(false);
  });
});
