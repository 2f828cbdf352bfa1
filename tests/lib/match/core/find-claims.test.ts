import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildClaims, type Claim } from '../../../../lib/match/core/claims';
import { FEATURES } from '../../../../lib/match/core/features';
import { findClaims } from '../../../../lib/match/core/find-claims';
import { loadClaims, saveClaims } from '../../../../lib/match/core/serialise';
import { turnsOf } from '../../../turns';

const CLAIMS: Claim[] = [
  {
    id: 'bridge',
    text: 'The Harbour Bridge was closed for 12 days after a ferry struck its eastern pillar.',
    title: 'Was the Harbour Bridge closed after a ferry hit it?',
  },
  {
    id: 'ferry',
    text: 'Mayor Ottoline Marsh promised that the ferry to Gull Island would be free of charge.',
    title: 'Did Mayor Marsh promise a free ferry?',
  },
  {
    id: 'library',
    text: 'The city library burned 40,000 books to make room for computers.',
    title: 'Did a library burn 40,000 books?',
  },
  {
    id: 'snow',
    text: 'It snowed in July on Gull Island, for the first time since 1911.',
    title: 'July snow on Gull Island?',
  },
  {
    id: 'snow-again',
    text: 'It snowed in July on Gull Island, for the first time since 1911.',
    title: 'July snow on Gull Island?',
  },
];
const INDEX = buildClaims(CLAIMS);
const best = (text: string) => findClaims(INDEX, text)[0]?.id;

describe('findClaims', () => {
  it.each([
    // Retold in other inflections, with much around it.
    ['Unbelievable: a library is burning 40 000 books, and nobody says a word #books', 'library'],
    ['They are closing Harbour Bridge because some ferry hit a pillar', 'bridge'],
    // The ferry alone would be either; the mayor's name decides.
    ['Marsh has promised free ferries!', 'ferry'],
    ['Snow in July?! #GullIsland', 'snow'],
    // Two words of the index written as one, and a slip of the pen.
    ['gullisland had snow', 'snow'],
    // A first name that nobody knows, written as one with the surname.
    ['what about @annikaottoline and a boat', 'ferry'],
    ['the libary burned its books', 'library'],
  ])('finds for %s the claim %s', (text, id) => {
    expect(best(text)).toBe(id);
  });

  it('is the less certain the less is shared', () => {
    const texts = [
      'The city library burned 40,000 books to make room for computers.',
      'A library has computers',
      'Computers',
    ];
    const chances = texts.map((text) => findClaims(INDEX, text)[0]!.probability);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(new Set(chances).size).toBe(3);
  });

  it('keeps claims told twice in their order, neither rivalling the other', () => {
    const [first, second] = findClaims(INDEX, 'It snowed in July on Gull Island');
    expect([first!.id, second!.id]).toEqual(['snow', 'snow-again']);
    expect(second!.probability).toBe(first!.probability);
  });

  it('finds nothing where no word is shared, and nothing in nothing', () => {
    expect(findClaims(INDEX, 'Zeppelin quadrille')).toEqual([]);
    expect(findClaims(INDEX, '')).toEqual([]);
    expect(findClaims(INDEX, 'the of and')).toEqual([]);
    expect(findClaims(buildClaims([]), 'ferry')).toEqual([]);
    expect(findClaims(buildClaims([{ id: 'a', text: '' }]), 'ferry')).toEqual([]);
  });

  it('gives as many as asked for', () => {
    expect(findClaims(INDEX, 'ferry bridge snow library island', 2)).toHaveLength(2);
  });

  it('takes any string, gives probabilities, and the same again', () => {
    const word = fc.constantFrom(
      'ferry',
      'Marsh',
      '40,000',
      'July',
      '\ud800',
      '#GullIsland',
      '\u0301',
      'ש',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (input) => {
        const hits = findClaims(INDEX, input);
        expect(findClaims(INDEX, input)).toEqual(hits);
        for (const { probability, score } of hits) {
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1);
          expect(score).not.toBeNaN();
        }
        expect(hits).toEqual(hits.toSorted((a, b) => b.score - a.score || a.doc - b.doc));
      }),
      { numRuns: 100 },
    );
  });

  it('takes claims of any kind', () => {
    const claim = fc.record({
      text: fc.string({ unit: 'binary' }),
      title: fc.string({ unit: 'binary' }),
    });
    fc.assert(
      fc.property(
        fc.array(claim, { maxLength: 20 }),
        fc.string({ unit: 'binary' }),
        (rows, text) => {
          const claims = rows.map((row, i) => ({ id: `c${i}`, ...row }));
          const index = buildClaims(claims);
          for (const query of [text, ...rows.map((row) => row.text)]) {
            const hits = findClaims(index, query);
            expect(hits.every(({ probability }) => probability >= 0 && probability <= 1)).toBe(
              true,
            );
            expect(findClaims(loadClaims(saveClaims(index)), query)).toEqual(hits);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('answers a text of 100,000 characters in bounded time', () => {
    const text = 'Mayor Marsh and the ferries of Gull Island burned quickly. '.repeat(1700);
    expect(turnsOf(() => findClaims(INDEX, text))).toBeLessThan(75);
    const word = 'gullferrysnowlibrary'.repeat(5000);
    expect(turnsOf(() => findClaims(INDEX, word))).toBeLessThan(75);
  });
});

describe('the shipped weights', () => {
  it('know every feature once', () => {
    expect(new Set(FEATURES).size).toBe(FEATURES.length);
  });
});
