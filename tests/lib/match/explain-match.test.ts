import { describe, expect, it } from 'vitest';
import { buildIndex, matchSentences } from '../../../lib/match/index';
import type { Pack } from '../../../lib/types';
import { inPlainWords } from './plain-reasons';
import { smallPack, statement } from './small-pack';

const base = smallPack([
  {
    ...statement('text-cable', null, 'The quay lay in darkness after the cable had burnt.', {
      question: 'cause',
      position: 'explains',
    }),
    hedge: '"it seems"',
  },
]);
const pack: Pack = {
  ...base,
  concepts: [{ id: 'stored-goods', forms: [{ text: 'stored fireworks', lang: 'en' }] }],
};
const index = buildIndex([pack]);
const match = (text: string) =>
  inPlainWords(pack, matchSentences(index, [{ text, kind: 'paragraph' }])[0]![0]!);

describe('because', () => {
  it('shows words of the sentence, never stems or ids', () => {
    const text = 'Jane Marlow said that stored fireworks had caused the warehouses to burn.';
    const words = match(text)
      .because.find((reason) => reason.startsWith('speaks of: '))!
      .slice('speaks of: '.length)
      .split(', ');
    expect(words).toContain('stored fireworks');
    expect(words.every((word) => text.includes(word))).toBe(true);
    expect(words.length).toBeLessThanOrEqual(4);
  });

  it('names speaker and number first', () => {
    const { because } = match(
      'More than 40 dockers were injured by smoke, the Ellery Port Authority said.',
    );
    expect(because.slice(0, 2)).toEqual([
      'names Ellery Port Authority',
      'gives the same number: at least 40',
    ]);
  });

  it('does not repeat the speaker among the words', () => {
    const { because } = match('Stored fireworks caused the fire in the warehouse, Marlow said.');
    expect(because.join().match(/Marlow/g)).toHaveLength(1);
  });
});

describe('differs', () => {
  it('tells speakers and numbers apart', () => {
    const { differs, kind } = match('Only 12 dockers were injured by smoke, Tom Arden said.');
    expect(differs).toEqual(
      expect.arrayContaining([
        'names Tom Arden, not Ellery Port Authority',
        'says 12, not at least 40',
      ]),
    );
    expect(kind).toBe('same-question');
  });

  it('tells a reservation that is left out', () => {
    const {
      differs,
      kind,
      statement: id,
    } = match('The quay lay in darkness after the cable had burnt.');
    expect(id).toBe('text-cable');
    expect(differs).toEqual(['leaves out the reservation “it seems”']);
    // Nobody is named on either side: the same content, not the same speaker.
    expect(kind).toBe('same-claim');
  });

  it('is empty where nothing differs', () => {
    expect(
      match('Stored fireworks caused the fire in the warehouse, Marlow said.').differs,
    ).toEqual([]);
  });
});

describe('kind', () => {
  const claim = 'dockers were injured by smoke';
  it.each([10, 12, 25, 39, 41, 50, 60, 70, 100, 400])(
    'is never that of another figure: %d',
    (count) => {
      for (const who of ['Ellery Port Authority', 'Tom Arden', 'Macron']) {
        const found = matchSentences(index, [
          { text: `${count} ${claim}, ${who} said.`, kind: 'paragraph' },
        ]).flat();
        for (const { kind } of found) expect(kind).toBe('same-question');
      }
    },
  );

  it.each(['Tom Arden', 'Emmanuel Macron', 'the Ellery Port Authority'])(
    'is never the same statement of another speaker: %s',
    (who) => {
      const found = matchSentences(index, [
        {
          text: `The fire in the warehouse was caused by stored fireworks, ${who} said.`,
          kind: 'paragraph',
        },
      ]).flat();
      expect(found.length).toBeGreaterThan(0);
      for (const { kind } of found) expect(kind).not.toBe('same-statement');
    },
  );
});
