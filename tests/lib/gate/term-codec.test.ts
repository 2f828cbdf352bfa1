import { describe, expect, it } from 'vitest';
import type { Term } from '../../../lib/gate/gate-names';
import { readGroups, termsOf, usesOf, writeBucket } from '../../../lib/gate/term-codec';

const terms: Term[] = [
  {
    words: [{ key: 'legion', mode: '~' }],
    capital: true,
    after: '',
    uses: [{ kind: 'a', first: 4, second: 2 }],
  },
  {
    words: [
      { key: 'legion', mode: '~' },
      { key: 'us', mode: '' },
      { key: 'free', mode: '*' },
    ],
    capital: false,
    after: 'de',
    uses: [
      { kind: 'n', first: 7, second: 0 },
      { kind: 'c', first: 0, second: 11 },
    ],
  },
  {
    words: [{ key: 'raid', mode: '' }],
    capital: false,
    after: '',
    uses: [{ kind: 'o', first: 1, second: 0 }],
  },
];

describe('writeBucket and readGroups', () => {
  it('bring terms back', () => {
    const read = readGroups(writeBucket(terms)).flatMap((group) =>
      termsOf(group).map((term) => ({
        words: [group.first, ...term.rest],
        capital: term.capital,
        after: term.after,
        uses: usesOf(term),
      })),
    );
    expect(read).toEqual(terms);
  });

  it('bring back none from an empty bucket', () => {
    expect(readGroups('')).toEqual([]);
  });
});
