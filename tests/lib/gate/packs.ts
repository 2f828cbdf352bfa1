import type { Actor, Concept, Pack, PackEvent } from '../../../lib/types';

const CONCEPTS: Concept[] = [
  {
    id: 'place',
    forms: [
      { text: 'Weirton', lang: 'en' },
      { text: 'вейртон', lang: 'ru', prefix: true },
    ],
  },
  {
    id: 'bridge-collapse',
    forms: [
      { text: 'collapse', lang: 'en' },
      { text: 'обруш', lang: 'ru', prefix: true },
    ],
  },
  { id: 'repair', forms: [{ text: 'repair', lang: 'en' }] },
  {
    id: 'other-flood',
    forms: [
      { text: 'flood', lang: 'en' },
      { text: 'Weirton Rovers', lang: 'en' },
    ],
  },
];

const ACTORS: Actor[] = [
  {
    id: 'ada-morrow',
    name: 'Ada Morrow',
    kind: 'person',
    aliases: [
      { text: 'Ada Morrow', lang: 'en' },
      { text: 'Morrow', lang: 'en', needs: ['bridge*', 'river board'] },
      { text: 'Ада Морроу', lang: 'ru' },
    ],
  },
  {
    id: 'river-board',
    name: 'River Board',
    kind: 'body',
    aliases: [
      { text: 'River Board', lang: 'en' },
      { text: 'Board', lang: 'en', needs: ['river board', 'bridge'] },
    ],
  },
  {
    id: 'petr-kovac',
    name: 'Petr Kováč',
    kind: 'person',
    aliases: [
      { text: 'Kováč', lang: 'cs' },
      { text: 'Ковач', lang: 'ru' },
    ],
  },
  {
    id: 'bridge-league',
    name: 'Bridge League',
    kind: 'group',
    aliases: [
      { text: 'Bridge League', lang: 'en' },
      { text: 'League for the Freedom of the Bridge', lang: 'en' },
    ],
  },
  {
    id: 'norland',
    name: 'Government of Norland',
    kind: 'government',
    aliases: [{ text: 'Norvik', lang: 'en', needs: ['said', 'denies'] }],
  },
  {
    id: 'weir-courier',
    name: 'The Weir Courier',
    kind: 'outlet',
    aliases: [{ text: 'Weir Courier', lang: 'en' }],
  },
  { id: 'an-engineer', name: 'an engineer', kind: 'unnamed', of: 'river-board', aliases: [] },
];

/** A small pack about a bridge that never was. */
export function bridgePack(event: Partial<PackEvent> = {}, id = 'weirton-bridge'): Pack {
  return {
    info: {
      id,
      title: 'The bridge at Weirton',
      summary: '',
      version: '1.0.0',
      language: 'en',
      schema: 1,
      event: {
        name: 'Collapse of the old bridge at Weirton',
        from: '2021-03-04',
        to: '2021-03-05',
        places: ['Weirton'],
        gate: { places: ['place'], acts: ['bridge-collapse', 'repair'], others: ['other-flood'] },
        ...event,
      },
      coverage: { from: '2021-03-04', to: '2021-04-30' },
      curator: '',
      licence: 'CC0-1.0',
    },
    sources: [],
    actors: ACTORS,
    questions: [],
    concepts: CONCEPTS,
    statements: [],
  };
}
