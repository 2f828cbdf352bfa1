import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, matchSentences } from '../../../lib/match/index';
import type { Sentence } from '../../../lib/types';
import { turnsOf } from '../../turns';
import { smallPack } from './small-pack';

const index = buildIndex([smallPack()]);
const words = fc.constantFrom(
  ...'Marlow Arden said fire warehouse 40 dockers not cable denied “ ” ’ — \ud800 \u0301 Юсов заявив'.split(
    ' ',
  ),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
);
const sentences = fc.array(
  fc.record({ text, kind: fc.constantFrom('headline', 'paragraph', 'caption', 'item') }),
  { maxLength: 6 },
) as fc.Arbitrary<Sentence[]>;

describe('matchSentences on any text', () => {
  it('never throws, is sound, and says the same again', () => {
    fc.assert(
      fc.property(sentences, (page) => {
        const matches = matchSentences(index, page);
        expect(matches).toHaveLength(page.length);
        matches.forEach((own, at) => {
          expect(new Set(own.map(({ question }) => question)).size).toBe(own.length);
          const scores = own.map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
          expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
          expect(own.every(({ sentence }) => sentence === at)).toBe(true);
        });
        expect(matchSentences(index, page)).toEqual(matches);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['combining marks', 'a'.concat('\u0301'.repeat(100_000))],
    ['lone surrogates', '\ud800'.repeat(50_000)],
    ['one endless word', 'x'.repeat(100_000)],
    ['one endless sentence', 'fire warehouse said Marlow '.repeat(20_000)],
    ['quotes', '“'.repeat(100_000)],
    ['digits', '1,000,'.repeat(20_000)],
    ['hyphens', 'a-'.repeat(50_000)],
  ])('takes bounded time on %s', (_, long) => {
    const sentence = { text: long, kind: 'paragraph' } as const;
    expect(turnsOf(() => matchSentences(index, [sentence]))).toBeLessThan(60);
  });
});
