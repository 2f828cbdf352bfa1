import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumber, termsOf, tokensOf } from '../../../lib/text/tokens';
import { turnsOf } from '../../turns';

describe('tokensOf', () => {
  it.each([
    ['U.S.-made MRAPs of the U.S', 'us made mrap us'],
    // The pronoun is a stop word, the country is not.
    ['US troops told us', 'us troop told'],
    // As many groups as there are, with one kind of mark between them.
    ['1,200,300,400 or 1 200 300 men', '1200300400 1200300 men'],
    ['on 1,200 300 came', '1200 300 came'],
    ['1,200 men and 3.50 per cent', '1200 men 3.5 per cent'],
    ['the 70th, at 5 p.m.', '70 5 pm'],
    ['Ryder’s own vehicles', 'ryder vehicl'],
    ["Don't! O'Neill's", 'oneil'],
    ['#IranNuclearDeal by @ArtCenter', 'iran nuclear deal art center'],
    ['see https://example.org/a-b?c and www.example.org/x', 'see'],
    ['glued pages: #Logohttps://example.org/abc', 'glu page logo'],
    ['Covid-19, F-16', 'covid 19 f 16'],
    ['…!', ''],
  ])('reads %s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms.split(' ').filter(Boolean));
  });

  it('tells names from words that open a sentence', () => {
    const names = tokensOf('He met Biden. “Later” they left Kyiv.')
      .filter(({ capitalised, opening }) => capitalised && !opening)
      .map(({ word }) => word);
    expect(names).toEqual(['biden', 'kyiv']);
  });

  it('reads numbers as the language writes them', () => {
    expect(['1.200', '1,5', '1 200,75', '1.200.000'].map((n) => plainNumber(n, 'de'))).toEqual([
      '1200',
      '1.5',
      '1200.75',
      '1200000',
    ]);
    expect(['1.200', '1,200', '1,200,000.50', '007'].map((n) => plainNumber(n, 'en'))).toEqual([
      '1.2',
      '1200',
      '1200000.5',
      '7',
    ]);
  });

  it('takes any string and leads back into it', () => {
    const units = fc.constantFrom(
      'a',
      'ß',
      '\u0301',
      '\ud800',
      '\udc00',
      '#',
      '.',
      "'",
      '1',
      ' ',
      'ש',
      'ж',
      '@',
      '/',
      ',',
      '-',
    );
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: units }));
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'ru', 'de', 'xx', ''), (input, lang) => {
        const tokens = tokensOf(input, lang);
        let end = 0;
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(input.length);
        expect(tokensOf(input, lang)).toEqual(tokens);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['combining marks', `a${'\u0301\u0316'.repeat(50_000)}`],
    ['marks alone', '\u0301'.repeat(100_000)],
    ['hyphens', 'a-'.repeat(50_000)],
    ['full stops', 'a.aa'.repeat(30_000)],
    ['initials', 'a.'.repeat(50_000)],
    ['digits', '1,111'.repeat(30_000)],
    ['hashes', '#aA'.repeat(40_000)],
    ['spaces', `a ${' '.repeat(100_000)}. b`],
    ['lone surrogates', '\ud800'.repeat(100_000)],
  ])('reads 100,000 characters of %s in bounded time', (_, text) => {
    // Some ten times what it takes; squared time would take minutes.
    expect(turnsOf(() => tokensOf(text))).toBeLessThan(90);
  });
});
