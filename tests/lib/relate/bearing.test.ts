import { describe, expect, it } from 'vitest';
import { bearingOn, type Held, isContrary, rankBearing } from '../../../lib/relate/bearing';
import type { Bearing } from '../../../lib/types';
import { questionOf } from '../pack/sample-pack';

/** `neglect` can be true together with `spark`; `arson` excludes both. */
const CAUSE = questionOf('cause', ['spark', 'arson', 'neglect'], { neglect: ['spark'] });

/** "affirms spark", "not affirms spark" for a page that is known to say otherwise. */
function held(said: string): Held {
  const contrary = said.startsWith('not ');
  const [position, answer] = said.replace('not ', '').split(' ') as [Held['position'], string?];
  return { position, answer: answer ?? null, contrary };
}

describe('bearingOn', () => {
  it.each<[string, string, Bearing]>([
    ['affirms spark', 'affirms spark', 'agrees'],
    ['affirms spark', 'denies spark', 'opposes'],
    ['affirms spark', 'doubts spark', 'opposes'],
    ['doubts spark', 'denies spark', 'agrees'],
    ['denies spark', 'affirms spark', 'opposes'],
    // One of two that exclude each other: for the one is against the other.
    ['affirms spark', 'affirms arson', 'opposes'],
    ['affirms spark', 'denies arson', 'agrees'],
    ['denies spark', 'affirms arson', 'agrees'],
    ['denies spark', 'denies arson', 'differs'],
    ['affirms spark', 'affirms neglect', 'differs'],
    // Compatibility told by one answer counts for both.
    ['affirms neglect', 'affirms spark', 'differs'],
    ['affirms neglect', 'affirms arson', 'opposes'],
    // The page is known to speak against the statement that was matched.
    ['not affirms spark', 'affirms spark', 'opposes'],
    ['not affirms spark', 'denies spark', 'agrees'],
    ['not denies spark', 'affirms spark', 'agrees'],
    ['explains spark', 'affirms spark', 'remarks'],
    ['affirms spark', 'declines spark', 'remarks'],
    ['affirms spark', 'explains', 'remarks'],
    ['explains', 'affirms spark', 'remarks'],
  ])('to a page that %s, who %s %s', (page, other, bearing) => {
    expect(bearingOn(CAUSE, [held(page)], held(other))).toBe(bearing);
  });

  it('is opposed by neither side where the page carries both', () => {
    const page = [held('affirms spark'), held('denies spark')];
    expect(bearingOn(CAUSE, page, held('affirms spark'))).toBe('agrees');
    expect(bearingOn(CAUSE, page, held('denies spark'))).toBe('agrees');
  });

  it('remarks where the page holds nothing', () => {
    expect(bearingOn(CAUSE, [], held('affirms spark'))).toBe('remarks');
  });

  it('ranks what opposes before what differs, agrees and remarks', () => {
    const bearings: Bearing[] = ['remarks', 'agrees', 'opposes', 'differs'];
    const ranked = bearings.sort((a, b) => rankBearing(a) - rankBearing(b));
    expect(ranked).toEqual(['opposes', 'differs', 'agrees', 'remarks']);
  });
});

describe('isContrary', () => {
  it('is the same both ways, and never so for what takes no side', () => {
    expect(isContrary('affirms', 'doubts')).toBe(true);
    expect(isContrary('doubts', 'affirms')).toBe(true);
    expect(isContrary('denies', 'doubts')).toBe(false);
    expect(isContrary('caveat', 'denies')).toBe(false);
  });
});
