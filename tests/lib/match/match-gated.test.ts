import { describe, expect, it } from 'vitest';
import { NOTHING } from '../../../lib/gate/merge-gates';
import { buildIndex, matchPacks } from '../../../lib/match/index';
import { matchGated } from '../../../lib/match/match-gated';
import { likelihoodOfEvent } from '../../../lib/match/page-likelihood';
import type { Gate, Pack, Sentence } from '../../../lib/types';
import { smallPack } from './small-pack';

const index = buildIndex([smallPack()]);
const withOthers = buildIndex([packWithOthers()]);
const TELLING = [
  'The fire in the warehouse was caused by stored fireworks, Jane Marlow said.',
  'At least 40 dockers were injured by smoke, the Ellery Port Authority said.',
  'Stored fireworks had caused the fire in the warehouse, she added.',
];
const OTHER = 'The council votes on the budget for schools on Monday.';
const page = (...texts: string[]): Sentence[] =>
  texts.map((text) => ({ text, kind: 'paragraph' as const }));
const PACK = 'harbour-fire';
const MARLOW = { pack: PACK, id: 'jane-marlow' };
const gate = (change: Partial<Gate['reason']> = {}): Gate => ({
  ...NOTHING,
  level: 'actor',
  reason: { ...NOTHING.reason, actors: ['Jane Marlow'], ...change },
  hints: [{ pack: PACK, score: null, voices: [MARLOW.id] }],
  actors: [MARLOW],
});
const levelOf = (found: Gate, ...texts: string[]) =>
  matchGated(index, page(...texts), found).gate.level;
const filled = (count: number, texts: string[]) => [
  ...texts,
  ...Array.from({ length: count }, () => OTHER),
];

describe('a page that names actors alone', () => {
  it('is about the event where enough of its sentences speak to its questions', () => {
    const told = matchGated(index, page(...filled(20, TELLING)), gate());
    expect(told.gate).toMatchObject({
      level: 'event',
      packs: ['harbour-fire'],
      reason: { said: 3 },
    });
    expect(told.matches.filter((each) => each.length > 0)).toHaveLength(3);
  });

  it('is where two that stand together surely do, whatever stands around them', () => {
    expect(levelOf(gate(), ...filled(20, TELLING.slice(0, 2)))).toBe('event');
  });

  it('is not where one does, or two far from each other', () => {
    expect(levelOf(gate(), ...filled(20, TELLING.slice(0, 1)))).toBe('actor');
    expect(levelOf(gate(), ...filled(20, TELLING.slice(0, 1)), TELLING[1]!)).toBe('actor');
  });

  it('is less likely where another event is named beside them, and the place is not', () => {
    const flood = 'The flood in Marrow Bay was worse, she said.';
    const likelihood = (...texts: string[]) =>
      likelihoodOfEvent(gate(), matchPacks(withOthers, page(...texts), 'actor')[0]!);
    const [first, second] = TELLING as [string, string];
    expect(likelihood(first, second, flood)).toBeLessThan(likelihood(first, second, OTHER));
    expect(likelihood(first, second, OTHER, OTHER, flood)).toBe(
      likelihood(first, second, OTHER, OTHER, OTHER),
    );
  });

  it('is left as it was found where nothing speaks to a question', () => {
    const found = gate();
    expect(matchGated(index, page(OTHER), found).gate).toEqual(found);
  });
});

describe('a page that names nobody', () => {
  it('is left alone where it does not name the place either', () => {
    const found = { ...NOTHING, hints: [{ pack: PACK, score: 1, voices: [] }] };
    const { gate, matches } = matchGated(index, page(...TELLING), found);
    expect(gate).toBe(found);
    expect(matches.flat()).toEqual([]);
  });

  it('is asked where it names the place, and says what it is about', () => {
    const found = { ...NOTHING, hints: [{ pack: PACK, score: 3, voices: [] }] };
    expect(levelOf(found, ...TELLING)).toBe('event');
    const other = matchGated(index, page(OTHER, OTHER), found);
    expect(other.gate).toMatchObject({ level: 'none', packs: [] });
    expect(other.matches).toEqual([[], []]);
  });
});

describe('a page whose names settle what it is about', () => {
  const settled: Gate = {
    ...gate({ place: 'Port Ellery' }),
    level: 'event',
    hints: [{ pack: PACK, score: 4, voices: [MARLOW.id] }],
    actors: [MARLOW, { pack: PACK, id: 'herald' }],
    packs: [PACK],
  };
  const nearMisses = ['The ferry was repainted.', 'A cable car was opened.'].map((text) => ({
    text,
    lang: 'en',
  }));
  const knowing = buildIndex([{ ...smallPack(), phrasings: nearMisses }]);
  const elsewhere = page(...filled(15, []));

  it('keeps its level where its sentences speak of the event', () => {
    expect(matchGated(index, page(...TELLING), settled).gate).toEqual(settled);
    expect(matchGated(knowing, page(...TELLING), settled).gate).toEqual(settled);
  });

  it('is about its actors alone, without outlets, where they all speak of something else', () => {
    const { gate, matches } = matchGated(knowing, elsewhere, settled);
    expect(gate).toMatchObject({ level: 'actor', actors: [MARLOW], packs: [] });
    expect(matches.flat()).toEqual([]);
  });

  it('keeps its level for a pack that does not show what it is not about', () => {
    expect(matchGated(index, elsewhere, settled).gate).toEqual(settled);
  });

  it('is nobody’s where nobody is named either', () => {
    const hints = [{ pack: PACK, score: 4, voices: [] }];
    expect(matchGated(knowing, elsewhere, { ...settled, hints }).gate.level).toBe('none');
  });
});

/** The pack with another event that is easily taken for its own. */
function packWithOthers(): Pack {
  const pack = smallPack();
  const forms = [{ lang: 'en', text: 'flood in Marrow Bay' }];
  const gate = { places: [], acts: [], others: ['marrow-flood'] };
  return {
    ...pack,
    info: { ...pack.info, event: { ...pack.info.event, gate } },
    concepts: [{ id: 'marrow-flood', forms }],
  };
}
