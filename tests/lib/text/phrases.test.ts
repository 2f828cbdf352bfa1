import { describe, expect, it } from 'vitest';
import { createPhraseTable, findPhrases } from '../../../lib/text/phrases';
import { tokensOf } from '../../../lib/text/tokens';

const find = (keys: string[], text: string, lang = 'en', gap = 0) =>
  findPhrases(createPhraseTable([{ keys, value: 7 }]), tokensOf(text, lang), lang, gap);

describe('findPhrases', () => {
  it('finds words side by side', () => {
    expect(find(['=white', '=house'], 'in the White House now')).toEqual([
      { from: 2, to: 4, value: 7 },
    ]);
    expect(find(['=white', '=house'], 'a white old house')).toEqual([]);
  });

  it('lets a word stand between where that is allowed', () => {
    expect(find(['=white', '=house'], 'a white old house', 'en', 1)).toHaveLength(1);
  });

  it('meets stems in their language alone', () => {
    expect(find(['~en:raid'], 'two raids')).toHaveLength(1);
    expect(find(['~en:raid'], 'raids', 'de')).toEqual([]);
  });

  it('meets beginnings', () => {
    expect(find(['*pl:zabi'], 'zabito dwóch', 'pl')).toHaveLength(1);
    expect(find(['*:zabi'], 'zabito dwóch', 'cs')).toHaveLength(1);
  });

  it.each([
    ['Юсовим', 1],
    ['Юсова', 1],
    ['Юсов', 1],
    ['юсова', 0], // no name without a capital
    ['Юсовка', 0],
  ])('takes %s as an inflected name: %i', (word, hits) => {
    expect(find(['^юсов'], word, 'uk')).toHaveLength(hits);
  });
});
