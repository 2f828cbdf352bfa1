import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../../lib/match/core/claims';
import { SHIPPED_MODEL } from '../../../../lib/match/core/find-claims';
import { createNovelty } from '../../../../lib/match/core/novelty';
import { readQuery } from '../../../../lib/match/core/query';
import { weighClaim, weighQuery } from '../../../../lib/match/core/worth';

// Titles take over "bridge" and leave "allegedly"; "old harbour" is always one name.
const SUBJECTS = ['storm', 'strike', 'fire', 'flood', 'market', 'tunnel', 'ferry', 'tower'];
const index = buildClaims([
  ...SUBJECTS.map((subject, i) => ({
    id: `b${i}`,
    text: `The bridge was allegedly closed after the ${subject}.`,
    title: `Bridge and ${subject}`,
  })),
  ...SUBJECTS.map((subject, i) => ({
    id: `h${i}`,
    text: `Ships left Old Harbour before the ${subject} came.`,
    title: `Ships and ${subject}`,
  })),
]);
const idOf = (term: string) => index.postings.ids.get(term)!;
const stems = readQuery(index, 'bridge allegedly old harbour storm').words.map(({ id }) => id);
const [bridge, allegedly, old, harbour, storm] = stems as [number, number, number, number, number];

describe('keyness', () => {
  it('is higher for words that titles take over', () => {
    expect(index.keyness[bridge]).toBeGreaterThan(index.keyness[allegedly]!);
  });

  it('is the same for all words where claims have no titles', () => {
    const bare = buildClaims([{ id: 'a', text: 'A bridge was closed.' }]);
    expect(new Set(bare.keyness).size).toBe(1);
  });
});

describe('weighQuery', () => {
  it('trusts words that titles take over, more than others', () => {
    const query = readQuery(index, 'They allegedly closed the bridge');
    const { chances } = weighQuery(index, query, SHIPPED_MODEL.words);
    expect(chances.get(bridge)).toBeGreaterThan(chances.get(allegedly)!);
  });

  it('counts words that no claim holds, and nothing for a text without words', () => {
    const { words } = SHIPPED_MODEL;
    expect(weighQuery(index, readQuery(index, 'Zeppelin'), words).all).toBeGreaterThan(0);
    expect(weighQuery(index, readQuery(index, '!?'), words)).toMatchObject({ all: 0 });
  });
});

describe('weighClaim', () => {
  it('gives each word of text and title a chance', () => {
    const chances = [...weighClaim(index, 0, SHIPPED_MODEL.words).chances];
    expect(chances.map(([id]) => id)).toContain(storm);
    expect(chances.every(([, chance]) => chance > 0 && chance < 1)).toBe(true);
  });
});

describe('createNovelty', () => {
  const { chain } = createNovelty(index);

  it('counts the words of one name less than words that meet by chance', () => {
    const [, second] = chain([old, harbour]);
    expect(second).toBeLessThan(index.idfs[harbour]! / 2);
    expect(chain([storm, bridge])[1]).toBeCloseTo(index.idfs[idOf('bridg')]!, 0);
  });

  it('gives the first word all its information, and no words none', () => {
    expect(chain([storm])).toEqual([index.idfs[storm]]);
    expect(chain([])).toEqual([]);
  });
});
