import { describe, expect, it } from 'vitest';
import { NOTHING } from '../../../lib/gate/merge-gates';
import { buildIndex } from '../../../lib/match/index';
import { matchGated } from '../../../lib/match/match-gated';
import type { Gate, Sentence } from '../../../lib/types';
import { smallPack } from './small-pack';

const index = buildIndex([smallPack()]);
const TELLING = [
  'The fire in the warehouse was caused by stored fireworks, Jane Marlow said.',
  'At least 40 dockers were injured by smoke, the Ellery Port Authority said.',
  'Stored fireworks had caused the fire in the warehouse, she added.',
];
const OTHER = 'The council votes on the budget for schools on Monday.';
const page = (...texts: string[]): Sentence[] =>
  texts.map((text) => ({ text, kind: 'paragraph' as const }));
const gate = (change: Partial<Gate['reason']> = {}, level: Gate['level'] = 'actor'): Gate => ({
  ...NOTHING,
  level,
  reason: { ...NOTHING.reason, actors: ['Jane Marlow'], ...change },
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

  it('is not where two do among many, and is where these are most of what it says', () => {
    expect(levelOf(gate(), ...filled(20, TELLING.slice(0, 2)))).toBe('actor');
    expect(levelOf(gate(), ...TELLING.slice(0, 2))).toBe('event');
  });

  it('needs more where it names another event', () => {
    expect(levelOf(gate({ other: 'flood' }), ...filled(20, TELLING))).toBe('actor');
  });

  it('is left as it was found where nothing speaks to a question', () => {
    const found = gate();
    expect(matchGated(index, page(OTHER), found).gate).toBe(found);
  });
});

it.each(['event', 'none'] as const)('leaves a page of level %s as it is', (level) => {
  const found = gate({}, level);
  expect(matchGated(index, page(...TELLING), found).gate).toBe(found);
});
