import { describe, expect, it } from 'vitest';
import { stemmerFor } from '../../lib/text/stem';
import { meaningKey } from '../../lib/text/thesaurus';
import { readThesaurus } from '../../tools/read-thesaurus';

const meaningsOf = (word: string) =>
  new Set(readThesaurus().get(meaningKey('en', stemmerFor('en')(word))) ?? []);

describe('readThesaurus', () => {
  it.each([
    ['start', 'begin'],
    ['foray', 'raid'],
    ['photo', 'photograph'],
  ])('has a meaning that %s and %s share', (one, other) => {
    expect(shared(one, other)).toBeGreaterThan(0);
  });

  it('keeps apart what only stands together', () => {
    expect(shared('truck', 'driver')).toBe(0);
  });

  it('knows no names of several words and nothing of other languages', () => {
    expect([...readThesaurus().keys()].some((key) => /_|^(?!en:)/.test(key))).toBe(false);
  });
});

function shared(one: string, other: string): number {
  return [...meaningsOf(one)].filter((id) => meaningsOf(other).has(id)).length;
}
