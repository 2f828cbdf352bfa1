import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bag, buildPostings, DEFAULT_BM25F, idf } from '../../../../lib/match/core/postings';
import { retrieve } from '../../../../lib/match/core/retrieve';
import { loadPostings, savePostings } from '../../../../lib/match/core/serialise';

/** BM25F as the paper writes it, over every document, without an index. */
function naiveScores(docs: Bag[], query: string[], weights: number[], b: number[], k1: number) {
  const average = weights.map(
    (_, field) => docs.reduce((sum, doc) => sum + doc[field]!.length, 0) / docs.length,
  );
  return docs.map((doc) =>
    query.reduce((score, term) => {
      const frequency = doc.reduce((sum, terms, field) => {
        const count = terms.filter((other) => other === term).length;
        if (count === 0) return sum;
        const length = 1 - b[field]! + (b[field]! * terms.length) / average[field]!;
        return sum + (weights[field]! * count) / length;
      }, 0);
      const holders = docs.filter((other) => other.flat().includes(term)).length;
      return score + (holders > 0 ? (idf(docs.length, holders) * frequency) / (k1 + frequency) : 0);
    }, 0),
  );
}

const term = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'toString', '__proto__', '');
const bag = fc.tuple(fc.array(term, { maxLength: 9 }), fc.array(term, { maxLength: 4 }));

describe('retrieve', () => {
  const docs = [
    [['raid', 'border', 'town']],
    [['raid', 'border', 'town', 'bridge', 'river', 'market']],
    [['raid', 'market']],
    [['harvest']],
  ];

  it('ranks by rare terms, then by short documents', () => {
    const hits = retrieve(buildPostings(docs), ['raid', 'border', 'town'], 10);
    expect(hits.map(({ doc }) => doc)).toEqual([0, 1, 2]);
  });

  it('weighs fields and terms', () => {
    const twoFields = [
      [['raid'], ['harvest']],
      [['harvest'], ['raid']],
    ];
    const postings = buildPostings(twoFields, { weights: [1, 3], b: [0, 0] });
    expect(retrieve(postings, ['raid'], 2).map(({ doc }) => doc)).toEqual([1, 0]);
    const weighted = [
      { term: 'harvest', weight: 3 },
      { term: 'raid', weight: 1 },
    ];
    expect(retrieve(postings, weighted, 1)[0]!.doc).toBe(0);
  });

  it('finds nothing for unknown terms, in no documents, or where none is asked for', () => {
    expect(retrieve(buildPostings(docs), ['zeppelin'], 5)).toEqual([]);
    expect(retrieve(buildPostings([]), ['raid'], 5)).toEqual([]);
    expect(retrieve(buildPostings(docs), ['raid'], 0)).toEqual([]);
  });

  it('scores and orders as the formula does over every document', () => {
    const { weights, b, k1 } = { weights: [1, 0.5], b: [0.35, 0.2], k1: DEFAULT_BM25F.k1 };
    fc.assert(
      fc.property(
        fc.array(bag, { minLength: 1, maxLength: 40 }),
        fc.uniqueArray(term, { maxLength: 8 }),
        fc.integer({ min: 1, max: 12 }),
        // All postings read, or the race.
        fc.constantFrom(0, 1000),
        (bags, query, k, few) => {
          const expected = naiveScores(bags, query, weights, b, k1);
          const hits = retrieve(buildPostings(bags, { weights, b, k1 }), query, k, few);
          const inOrder = expected.filter((score) => score > 0).sort((x, y) => y - x);
          expect(hits).toHaveLength(Math.min(k, inOrder.length));
          // One byte of impact a term is what the index may be off by.
          const slack = (query.length * idf(bags.length, 1)) / 255;
          hits.forEach(({ doc, score }, rank) => {
            expect(Math.abs(score - expected[doc]!)).toBeLessThanOrEqual(slack);
            expect(Math.abs(score - inOrder[rank]!)).toBeLessThanOrEqual(slack);
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives the first k of what it gives without a limit', () => {
    fc.assert(
      fc.property(
        fc.array(bag, { maxLength: 80 }),
        fc.array(term, { maxLength: 8 }),
        fc.integer({ min: 1, max: 6 }),
        (bags, query, k) => {
          const postings = buildPostings(bags);
          const all = retrieve(postings, query, bags.length + 1);
          const first = retrieve(postings, query, k, 0);
          expect(retrieve(postings, query, k)).toEqual(first);
          expect(first.map(({ doc }) => doc)).toEqual(all.slice(0, k).map(({ doc }) => doc));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('savePostings', () => {
  it('survives bytes, whatever the terms', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' })).map((terms) => [terms])),
        (bags) => {
          const postings = buildPostings(bags);
          const loaded = loadPostings(savePostings(postings));
          expect(loaded).toEqual(postings);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('refuses bytes of another version or cut short', () => {
    const bytes = savePostings(buildPostings([[['raid']]]));
    expect(() => loadPostings(bytes.slice(0, 20))).toThrow(/Index/);
    const other = bytes.slice();
    other[4] = 99;
    expect(() => loadPostings(other)).toThrow('Index of version 99');
  });
});
