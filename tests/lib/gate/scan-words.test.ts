import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWordAt, GAP, valueOfUnit } from '../../../lib/gate/letters';
import { hashOf, mayHold, scanWords } from '../../../lib/gate/scan-words';
import { writeFilter } from '../../../lib/gate/write-filter';
import { foldText } from '../../../lib/text/fold';
import { wordsOf } from '../../../lib/text/words';

const EVERYTHING = 'O'.repeat(64);
const APOSTROPHES = /['’ʼ`´]/g;

function scanned(text: string, filter = EVERYTHING): string[] {
  const words: string[] = [];
  scanWords(text, filter, 0, ({ start, end }) => void words.push(foldWordAt(text, start, end)));
  return words;
}

/** Units outside surrogate pairs: names are not written with them, and the scan takes them for gaps. */
const plainText = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replace(/[\ud800-\udfff]/g, ' '));

describe('scanWords', () => {
  it.each([
    ['U.S.-made, 2023', ['u', 's', 'made', '2023']],
    ["l'Ukraine d’abord", ['l', 'ukraine', 'd', 'abord']],
    ['Straße Łódź ёлки Їжак', ['strasse', 'lodz', 'елки', 'іжак']],
    ['e\u0301te\u0301', ['ete']],
    ['…!', []],
  ])('reads the words of %j', (text, words) => {
    expect(scanned(text)).toEqual(words);
  });

  it('agrees with wordsOf but for apostrophes', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const parted = text.replace(APOSTROPHES, ' ');
        const model = wordsOf(parted).map(({ folded }) => folded);
        expect(scanned(parted).filter(Boolean)).toEqual(model.filter(Boolean));
      }),
    );
  });

  it('folds every unit as foldText does', () => {
    const wrong: string[] = [];
    for (let unit = 1; unit < 0xd800; unit++) {
      const char = String.fromCharCode(unit);
      if (
        valueOfUnit(unit) > GAP &&
        /[\p{L}\p{N}]/u.test(char) &&
        foldWordAt(char, 0, 1) !== foldText(char)
      )
        wrong.push(char);
    }
    expect(wrong).toEqual([]);
  });

  it('numbers words through all texts and stops only where the filter says so', () => {
    const filter = writeFilter([hashOf('weir'), hashOf('weirton')], 512);
    const stops: number[] = [];
    const next = scanWords('One two Weirton.', filter, 10, ({ index }) => void stops.push(index));
    expect([next, stops]).toEqual([13, [12]]);
  });

  it('stops at numbers', () => {
    expect(scanned('in 2023 or 7', '@'.repeat(64))).toEqual(['2023', '7']);
  });
});

describe('mayHold', () => {
  it('is never wrong about a word that was added, and seldom about another', () => {
    const words = Array.from({ length: 1000 }, (_, number) => `word${number}`);
    const filter = writeFilter(words.map(hashOf), 16_000);
    expect(words.filter((word) => !mayHold(filter, hashOf(word)))).toEqual([]);
    const others = Array.from({ length: 10_000 }, (_, number) => `other${number}x`);
    expect(others.filter((word) => mayHold(filter, hashOf(word))).length).toBeLessThan(400);
  });
});
