import { describe, expect, it } from 'vitest';
import { buildPack } from '../../../lib/match/build-pack';
import { readSentence } from '../../../lib/match/read-sentence';
import { readText } from '../../../lib/match/read-text';
import { explain } from '../../../lib/match/vocabulary';
import type { Pack } from '../../../lib/types';
import { smallPack } from './small-pack';

const pack: Pack = {
  ...smallPack(),
  phrasings: [{ text: 'The cable of the ferry was replaced.', lang: 'en' }],
};
const index = buildPack(pack);
const cause = index.questions.findIndex(({ id }) => id === 'cause');
const explained = (text: string) =>
  explain(index, readSentence(index, readText(text, 'en')))[cause]!;

describe('what the texts of a question explain', () => {
  it('falls from their own words over words of another question to words of none', () => {
    const shares = [
      'Stored fireworks caused the fire.',
      'Fireworks injured the dockers.',
      'The orchestra rehearses on Sundays.',
    ].map((text) => explained(text).alien);
    expect(shares[0]).toBeLessThan(shares[1]!);
    expect(shares[1]).toBeLessThan(shares[2]!);
    expect(shares[2]).toBe(1);
  });

  it('parts words of the question from those of near misses', () => {
    const [own, foreign] = [explained('Fireworks, stored.'), explained('The ferry is replaced.')];
    expect(own).toMatchObject({ purity: 1, missed: 0 });
    expect(foreign).toMatchObject({ purity: 0, missed: 1 });
    expect(explained('A cable.')).toMatchObject({ purity: 0.5, missed: 0 });
  });

  it('says nothing of a sentence without words', () => {
    expect(explained('…')).toEqual({ alien: 0, purity: 0, missed: 0 });
  });
});
