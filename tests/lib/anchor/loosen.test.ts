import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loosen } from '../../../lib/anchor/loosen';

describe('loosen', () => {
  it.each([
    ['quotation marks of all kinds', '“Yes,” ‘no’ „doch“ «да» 「是」', '"Yes,"no"doch"да"是"'],
    ['French marks with their spaces', '« Oui » : non', '"Oui": non'],
    ['an apostrophe within a word', 'l’hiver, don’t', "l'hiver, don't"],
    ['dashes with and without spaces', 'a — b–c - d', 'a-b-c-d'],
    ['runs of white space', '  a\u00a0\n b\t ', 'a b'],
    ['what cannot be seen', 'so\u00adft\u200bly', 'softly'],
    ['three dots', 'well…', 'well...'],
    ['composed and decomposed letters', 'e\u0301t\u00e9', 'été'],
    ['nothing', ' \n', ''],
  ])('makes %s alike', (_, source, loose) => {
    expect(loosen(source).text).toBe(loose);
  });

  it('tells where lines begin', () => {
    const { text, lines } = loosen('One line\n“two”\n\nthree');
    expect(lines.map((at) => text.slice(at))).toEqual(['"two"three', 'three']);
  });

  it('leads every unit back to the source, in order and within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const { text, at, ends } = loosen(source);
        for (let i = 0; i < text.length; i++) {
          expect(at[i]!).toBeLessThan(ends[i]!);
          expect(ends[i]!).toBeLessThanOrEqual(source.length);
          if (i) expect(at[i]!).toBeGreaterThanOrEqual(at[i - 1]!);
        }
      }),
    );
  });

  it('leaves a loosened text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab \n"“’-—…«!:') }), (source) => {
        const once = loosen(source).text;
        expect(loosen(once).text).toBe(once);
      }),
    );
  });
});
