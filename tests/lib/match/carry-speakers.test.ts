import { describe, expect, it } from 'vitest';
import { buildPack } from '../../../lib/match/build-pack';
import { findOnPage, readPage } from '../../../lib/match/match-page';
import type { BlockKind, Pack } from '../../../lib/types';
import { smallPack } from './small-pack';

const base = smallPack();
const pack: Pack = {
  ...base,
  actors: [
    ...base.actors,
    { id: 'free-dockers', name: 'Free Dockers', kind: 'group', aliases: [] },
    { id: 'quay-guard', name: 'Quay Guard', kind: 'group', aliases: [] },
    { id: 'ellery-post', name: 'Ellery Post', kind: 'outlet', aliases: [] },
  ],
};
const index = buildPack(pack);

/** Ids of the speakers of the last sentence. */
function lastSpeakers(texts: string[], kinds: BlockKind[] = []): string[] {
  const page = readPage(texts.map((text, i) => ({ text, kind: kinds[i] ?? 'paragraph' })));
  const { readings } = findOnPage(index, page, 'event');
  return readings.at(-1)!.attribution.speakers.map((at) => index.actors[at]!.id);
}

describe('carrySpeakers', () => {
  it.each<[string, string[], string[]]>([
    [
      'a person rather than the office beside it',
      ['The Ellery Port Authority at first denied it, but Jane Marlow admitted it.', 'He said so.'],
      ['jane-marlow'],
    ],
    [
      'over sentences of which each leans on the one before',
      ['Jane Marlow said it burnt.', 'He added a word.', 'He said no more.', 'He said.'],
      ['jane-marlow'],
    ],
    [
      'the groups that the page names',
      ['The Free Dockers and the Quay Guard marched.', 'The two groups claimed success.'],
      ['free-dockers', 'quay-guard'],
    ],
    [
      'groups that are named only later',
      [
        'The Free Dockers and the Quay Guard marched.',
        'Tom Arden said no.',
        'Militias claimed it.',
      ],
      ['free-dockers', 'quay-guard'],
    ],
    ['the outlet named last', ['The Ellery Post wrote on.', 'The paper said so.'], ['ellery-post']],
    [
      'the office named last',
      ['The Ellery Port Authority met.', 'The ministry said so.'],
      ['port-authority'],
    ],
    [
      'a bare quotation of some length',
      ['Jane Marlow said it burnt.', '“We saw it burn all night long.”'],
      ['jane-marlow'],
    ],
    ['no turn of phrase', ['Jane Marlow said it burnt.', 'It was a “safe strip” once.'], []],
    [
      'nobody across a stranger',
      ['Jane Marlow said it burnt.', 'In town, Macron said no.', 'He added a word.'],
      [],
    ],
    ['nobody where a newspaper spoke', ['The Ellery Post wrote on.', 'He said so.'], []],
    [
      'what goes on by its first word',
      ['Jane Marlow spoke to reporters and said so.', 'Accordingly, the council told the town.'],
      ['jane-marlow'],
    ],
  ])('carries %s', (_, texts, speakers) => {
    expect(lastSpeakers(texts)).toEqual(speakers);
  });

  it('looks ahead to the end of a quotation', () => {
    const texts = ['Tom Arden said no.', '“We saw it.', 'It burnt.', 'We left,” Jane Marlow said.'];
    const page = readPage(texts.map((text) => ({ text, kind: 'paragraph' as const })));
    const { readings } = findOnPage(index, page, 'event');
    const ids = readings.map(({ attribution }) => index.actors[attribution.speakers[0]!]!.id);
    expect(ids).toEqual(['tom-arden', 'jane-marlow', 'jane-marlow', 'jane-marlow']);
  });

  it('leaves headlines and captions out', () => {
    const texts = ['Jane Marlow said it burnt.', 'Tom Arden said no.', 'He added a word.'];
    expect(lastSpeakers(texts, ['paragraph', 'caption'])).toEqual(['jane-marlow']);
    expect(lastSpeakers(texts, ['paragraph', 'paragraph', 'headline'])).toEqual([]);
  });
});
