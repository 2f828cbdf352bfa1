import { describe, expect, it } from 'vitest';
import {
  learnTranslations,
  ODDS_STEPS,
  type WordingPair,
} from '../../../../lib/match/core/translations';

/** Pairs of wordings by words; gives the likeliest other word for each. */
function learn(rows: [string, string][]) {
  const words = [...new Set(rows.flat().flatMap((row) => row.split(' ')))];
  const ids = (text: string) => Uint32Array.from(text.split(' '), (word) => words.indexOf(word));
  const pairs = rows.map(([text, title]): WordingPair => [ids(text), ids(title)]);
  const { offsets, others, odds } = learnTranslations(
    { size: pairs.length, isFull: () => true, pair: (place) => pairs[place]! },
    words.length,
  );
  return (word: string) => {
    const at = offsets[words.indexOf(word)]!;
    const end = offsets[words.indexOf(word) + 1]!;
    return at < end ? { other: words[others[at]!], chance: odds[at]! / ODDS_STEPS } : null;
  };
}

describe('learnTranslations', () => {
  it('learns which words stand for each other', () => {
    const likeliest = learn([
      ['photo bridge', 'picture bridge'],
      ['photo ferry', 'picture ferry'],
      ['photo snow', 'picture snow'],
      ['library snow', 'library snow'],
      ['library bridge', 'library bridge'],
      ['ferry library', 'ferry library'],
    ]);
    expect(likeliest('photo')!.other).toBe('picture');
    expect(likeliest('picture')!.other).toBe('photo');
    // It stands for itself alone.
    expect(likeliest('library')?.chance ?? 0).toBeLessThan(likeliest('photo')!.chance);
  });

  it('learns nothing from nothing', () => {
    const none = {
      size: 0,
      isFull: () => false,
      pair: (): WordingPair => [new Uint32Array(), new Uint32Array()],
    };
    const { offsets, others } = learnTranslations(none, 3);
    expect([...offsets, ...others]).toEqual([0, 0, 0, 0]);
  });
});
