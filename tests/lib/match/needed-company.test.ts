import { describe, expect, it } from 'vitest';
import { buildPack } from '../../../lib/match/build-pack';
import { findNames, partiesOf, type Surroundings } from '../../../lib/match/find-targets';
import { buildIndex, matchSentences } from '../../../lib/match/index';
import { readText } from '../../../lib/match/read-text';
import type { Pack } from '../../../lib/types';
import { smallPack } from './small-pack';

/** The small pack with a union that is meant by "the Lantern" only beside certain words. */
function packWith(needs: string[]): Pack {
  const pack = smallPack();
  const aliases = [{ text: 'Lantern', lang: 'en', needs }];
  return {
    ...pack,
    actors: [...pack.actors, { id: 'lantern', name: 'Lantern Union', kind: 'body', aliases }],
  };
}

const pack = buildPack(packWith(['harbour', 'dock*', 'port workers']));
const read = (text: string) => readText(text, 'en');

function isNamed(text: string, near: string[] = []): boolean {
  const around: Surroundings = {
    near: near.map((other) => findNames(pack, read(other)).company),
    trusted: false,
    named: new Set(),
  };
  const sentence = read(text);
  const { parties } = partiesOf(pack, sentence, findNames(pack, sentence), around);
  return parties.some(({ value }) => pack.targets[value]!.key === 'a:lantern');
}

describe('a name that needs company', () => {
  it.each([
    ['before it', 'In the harbour the Lantern spoke', true],
    ['behind it', 'The Lantern called the dockers out', true],
    ['of two words', 'The port workers trust the Lantern', true],
    ['of which half stands there', 'The port trusts the Lantern', false],
    ['that is not there', 'The Lantern was lit at dusk', false],
    // One of two is enough, wherever the other names stand.
    ['between two of its kind', 'Lantern, harbour, Lantern', true],
  ])('is meant by company %s', (_, text, meant) => {
    expect(isNamed(text)).toBe(meant);
  });

  it('is meant by company in a sentence nearby', () => {
    expect(isNamed('The Lantern said so', ['Dockers met at noon'])).toBe(true);
    expect(isNamed('The Lantern said so', ['Sailors met at noon'])).toBe(false);
  });

  it('costs no more the more often it stands there', () => {
    const needs = Array.from({ length: 40 }, (_, i) => `company${i}`);
    const index = buildIndex([packWith(needs)]);
    const timeOf = (word: string) => {
      const page = Array.from({ length: 25 }, () => ({
        text: `${word} `.repeat(140),
        kind: 'paragraph' as const,
      }));
      const start = performance.now();
      matchSentences(index, page);
      return performance.now() - start;
    };
    timeOf('Lantern');
    const [names, words] = [timeOf('Lantern'), timeOf('Lamppost')];
    console.log(`${Math.round(names)} ms for names, ${Math.round(words)} ms for other words`);
    expect(names / words).toBeLessThan(20);
  });
});
