import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findPassages, passagesOf } from '../../../lib/match/passages';
import type { Statement } from '../../../lib/types';

const ONE = 'The harbour office denied that the gate had been left open.';
const TWO = 'It had been “shut all night”, a clerk said.';

const taken = (passage: string) =>
  ({
    locator: {
      start: 0,
      end: 1,
      sha256: createHash('sha256').update(passage, 'utf8').digest('hex'),
    },
  }) as Statement;

describe('findPassages', () => {
  const passages = passagesOf([taken(ONE), taken(`${ONE} ${TWO}`), taken(ONE), taken(TWO)]);

  it.each([
    ['a passage of one sentence', [ONE], [[0, 2]]],
    ['white space of another width', [ONE.replaceAll(' ', '\n  ')], [[0, 2]]],
    ['a passage among other sentences', ['Rain.', TWO], [[], [3]]],
    ['nothing of one changed word', [ONE.replace('open', 'ajar')], [[]]],
    ['nothing of half a passage', [ONE.slice(0, 30)], [[]]],
    ['nothing on a page without sentences', [], []],
  ])('finds %s', (_, sentences, found) => {
    expect(findPassages(passages, sentences)).toEqual(found);
  });

  it('gives the sentences of a longer passage its statements in their order', () => {
    const long = passagesOf([taken(`${ONE} ${TWO}`), taken(`${ONE} ${TWO}`)]);
    expect(findPassages(long, [ONE, TWO])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('prefers the passage of a sentence alone to one that only contains it', () => {
    expect(findPassages(passages, [ONE, TWO])).toEqual([[0, 2], [3]]);
  });
});
