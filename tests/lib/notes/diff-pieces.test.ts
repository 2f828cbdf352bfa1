import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffPiece, diffPieces } from '../../../lib/notes/diff-pieces';

const short = (before: string, after: string) =>
  diffPieces(before, after).map(({ kind, text }) => `${kind[0]}:${text}`);

describe('diffPieces', () => {
  it.each<[string, string, string, string[]]>([
    ['two texts that are the same', 'It rained.', 'It rained.', ['s:It rained.']],
    [
      'a number corrected',
      'with 70 stalls',
      'with 45 stalls',
      ['s:with ', 'r:70', 'a:45', 's: stalls'],
    ],
    ['a word taken out', 'he never said', 'he said', ['s:he', 'r: never', 's: said']],
    ['a word put in', 'he said', 'he never said', ['s:he ', 'a:never', 's: said']],
    ['the first word taken out', 'Never again', 'again', ['r:Never', 's:again']],
    ['the last word taken out', 'again never.', 'again.', ['s:again', 'r: never', 's:.']],
    ['all taken out', 'gone', '', ['r:gone']],
    ['all put in', '', 'come', ['a:come']],
    ['other signs and case alone', 'It – RAINED', 'it, rained', ['s:it, rained']],
  ])('tells of %s', (_, before, after, pieces) => {
    expect(short(before, after)).toEqual(pieces);
  });

  it('always holds all of the later text, and removes only what the earlier one had', () => {
    const words = fc.array(fc.constantFrom('tide', 'quay', 'rope', 'mast', '70', '–', '.'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')];
        const pieces = diffPieces(before, after);
        const textOf = (kinds: DiffPiece['kind'][]) =>
          pieces.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
        expect(textOf(['same', 'added']).join('')).toBe(after);
        for (const text of textOf(['removed'])) expect(before).toContain(text);
      }),
    );
  });
});
