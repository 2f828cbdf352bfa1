import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../lib/text/words';

describe('wordsOf', () => {
  it.each([
    ['Ryder’s own words', ['ryder', 'own', 'words']],
    ['US-made, U.S.', ['us', 'made', 'u', 's']],
    ['Černjak и ещё Йод', ['cernjak', 'и', 'еще', 'иод']],
    ['Straße Łódź', ['strasse', 'lodz']],
    ['…!', []],
  ])('folds the words of %s', (text, folded) => {
    expect(wordsOf(text).map((word) => word.folded)).toEqual(folded);
  });

  it('leads back to the text', () => {
    const text = 'a Ryder’s b';
    const word = wordsOf(text)[1]!;
    expect(text.slice(word.start, word.end)).toBe('Ryder’s');
  });
});
