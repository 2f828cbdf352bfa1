import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPostings, documentFrequency, idf } from '../../../../lib/match/core/postings';
import { retrieve } from '../../../../lib/match/core/retrieve';

const WORDS = [...'abcdefghij'];
/** All claims are of this length, so that the average length stays what it is. */
const LENGTH = 5;
const UNRELATED = [Array.from({ length: LENGTH }, (_, i) => `z${i}`)];

const claims = fc.array(
  fc.array(fc.constantFrom(...WORDS), { minLength: LENGTH, maxLength: LENGTH }),
  { minLength: 3, maxLength: 25 },
);
const query = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 });

describe('an unrelated claim added to an index', () => {
  it('leaves the others in their order but for its share of IDF', () => {
    let compared = 0;
    fc.assert(
      fc.property(claims, query, (texts, asked) => {
        const bags = texts.map((text) => [text]);
        const [before, after] = [buildPostings(bags), buildPostings([...bags, UNRELATED])];
        const hits = retrieve(before, asked, bags.length);
        const later = new Map(
          retrieve(after, asked, bags.length + 1).map(({ doc, score }) => [doc, score]),
        );
        // What a word tells grows with the index; no claim gains more than all words asked for do.
        const share = asked.reduce((sum, term) => {
          const held = documentFrequency(before, term);
          return held === 0 ? sum : sum + idf(after.size, held) - idf(before.size, held);
        }, 0);
        expect([...later.keys()].sort()).toEqual(hits.map(({ doc }) => doc).sort());
        for (const { doc, score } of hits) {
          expect(later.get(doc)! - score).toBeGreaterThanOrEqual(-1e-9);
          expect(later.get(doc)! - score).toBeLessThanOrEqual(share + 1e-9);
          for (const other of hits) {
            if (score - other.score <= share + 1e-9) continue;
            compared++;
            expect(later.get(doc)!).toBeGreaterThan(later.get(other.doc)!);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});
