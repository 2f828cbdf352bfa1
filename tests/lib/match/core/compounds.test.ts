import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../../lib/match/core/claims';
import { createCompounds } from '../../../../lib/match/core/compounds';
import { tokensOf } from '../../../../lib/text/tokens';

// Words met often enough that finding two of them in one is no chance.
const INDEX = buildClaims(
  ['harbour', 'festival', 'island', 'martelli', 'tina', 'ocean'].flatMap((word) =>
    ['opened', 'closed', 'moved'].map((verb, i) => ({
      id: word + i,
      text: `The ${word} has ${verb} in whatever it says here.`,
    })),
  ),
);
const COMPOUNDS = createCompounds(INDEX);
const wordsOf = (ids: readonly number[]) => ids.map((id) => INDEX.postings.terms[id]);

describe('createCompounds', () => {
  it.each([
    ['two known words', 'harbourfestival', ['harbour', 'festiv']],
    ['an inflection of one', 'islandfestivals', ['island', 'festiv']],
  ])('halves %s', (_, word, expected) => {
    expect(wordsOf(COMPOUNDS.halves(word) ?? [])).toEqual(expected);
  });

  it.each(['harbour', 'unheard', 'harbourunheard'])('does not halve %s', (word) => {
    expect(COMPOUNDS.halves(word)).toBeNull();
  });

  it.each([
    // Whoever is unknown, the surname tells.
    ['krystinamartelli', ['martelli']],
    ['harbourislandfestival', ['harbour', 'island', 'festiv']],
    // "tina" stands in it by chance, and covers little.
    ['celestinax', []],
    ['unheard', []],
  ])('finds in %s the known words', (word, expected) => {
    expect(wordsOf(COMPOUNDS.pieces(word))).toEqual(expected);
  });

  it('joins neighbours to one known word, but not across a gap nor with a number', () => {
    const joined = (text: string) => {
      const [a, b] = tokensOf(text, 'en');
      const id = COMPOUNDS.joined(a!, b!);
      return id === undefined ? null : INDEX.postings.terms[id];
    };
    expect(joined('Is land')).toBe('island');
    expect(joined('is, land')).toBeNull();
    expect(joined('har 7')).toBeNull();
  });

  it('takes any string and gives terms of the index', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (word) => {
        const ids = [...(COMPOUNDS.halves(word) ?? []), ...COMPOUNDS.pieces(word)];
        for (const id of ids) expect(INDEX.postings.terms[id]).toBeDefined();
      }),
    );
  });
});
