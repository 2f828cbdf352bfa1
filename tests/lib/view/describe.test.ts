import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../lib/pack/lookup';
import type { Gate, Position, SentenceMatch } from '../../../lib/types';
import {
  describeAll,
  describePack,
  describeParty,
  describeQuestion,
  describeStatement,
} from '../../../lib/view/describe';
import { views } from '../../../lib/view/views';
import { actorOf, packOf, questionOf, sourceOf, statementOf } from '../pack/sample-pack';

const [cause] = [questionOf('cause', ['spark', 'arson'])];
cause.texts = { de: 'Was war die Ursache?' };
cause.answers[0]!.texts = { de: 'ein Funke' };

const lookup = createLookup([
  packOf({
    actors: [
      actorOf('tide', { name: 'The Tide', kind: 'outlet', names: { de: 'Die Flut' } }),
      actorOf('bell', { name: 'The Bell', kind: 'outlet' }),
      actorOf('port', { name: 'Port of Northport', kind: 'body', names: { de: 'Nordhafen' } }),
      actorOf('official', {
        ...{ name: 'an official', kind: 'unnamed', of: 'port' },
        ...{ role: 'official', roles: { de: 'Beamter', 'de-AT': 'Bediensteter' } },
      }),
    ],
    questions: [cause],
    sources: [
      sourceOf('tide-report', {
        outlet: 'tide',
        relays: 'bell',
        author: 'N. N.',
        translated: true,
      }),
      sourceOf('wire', { url: 'https://wire.example/1', note: 'A guess.' }),
    ],
    statements: [
      statementOf('a', {
        ...{ text: 'It was a spark.', texts: { de: 'Es war ein Funke.' }, speaker: 'official' },
        ...{
          via: [['bell', 'tide'], ['bell']],
          hedge: 'perhaps',
          hedges: { de: 'vielleicht' },
          quote: 'a spark',
        },
        said: { words: 'on Friday', day: '2024-03-01', basis: 'derived' },
      }),
      statementOf('b', { source: 'wire', via: [] }),
    ],
  }),
]);

describe('describeStatement', () => {
  it('puts names in place of ids', () => {
    expect(describeStatement(lookup, 'harbour', 'a', 'en')).toEqual({
      ...{ pack: 'harbour', id: 'a', text: 'It was a spark.', quote: 'a spark', hedge: 'perhaps' },
      speaker: {
        ...{ id: 'official', name: 'an official', kind: 'unnamed', role: 'official' },
        of: 'Port of Northport',
      },
      ...{ via: [['The Bell', 'The Tide'], ['The Bell']], part: 'body', at: { start: 0, end: 10 } },
      said: { words: 'on Friday', day: '2024-03-01', basis: 'derived' },
      source: {
        ...{ id: 'tide-report', outlet: 'The Tide', relays: 'The Bell', author: 'N. N.' },
        ...{ language: 'en', translated: true },
      },
    });
  });

  it('adds nothing where the pack knows nothing', () => {
    const view = describeStatement(lookup, 'harbour', 'b', 'en');
    expect(view).toMatchObject({ speaker: null, via: [] });
    expect(view?.source).toEqual({
      ...{ id: 'wire', outlet: null, language: 'en', translated: false },
      ...{ note: 'A guess.', url: 'https://wire.example/1' },
    });
  });

  it.each([
    ['de', 'Es war ein Funke.', 'Beamter', 'Nordhafen', 'Die Flut'],
    ['de-CH', 'Es war ein Funke.', 'Beamter', 'Nordhafen', 'Die Flut'],
    ['de-AT', 'Es war ein Funke.', 'Bediensteter', 'Nordhafen', 'Die Flut'],
    ['fr', 'It was a spark.', 'official', 'Port of Northport', 'The Tide'],
    ['', 'It was a spark.', 'official', 'Port of Northport', 'The Tide'],
  ])('speaks %s as far as the pack does', (language, text, role, of, outlet) => {
    const view = describeStatement(lookup, 'harbour', 'a', language);
    expect(view).toMatchObject({ text, speaker: { role, of }, source: { outlet } });
  });

  it.each([
    ['de', 'vielleicht'],
    ['uk', 'perhaps'],
  ])('tells in %s how it was said', (language, hedge) => {
    expect(describeStatement(lookup, 'harbour', 'a', language)?.hedge).toBe(hedge);
  });

  it('keeps quotes as they were printed in every language', () => {
    expect(describeStatement(lookup, 'harbour', 'a', 'de')?.quote).toBe('a spark');
  });
});

describe('describeQuestion', () => {
  it('gives its answers in the reader’s language', () => {
    expect(describeQuestion(lookup, 'harbour', 'cause', 'de')).toEqual({
      ...{ pack: 'harbour', id: 'cause', text: 'Was war die Ursache?' },
      answers: [
        { id: 'spark', text: 'ein Funke' },
        { id: 'arson', text: 'arson' },
      ],
    });
  });
});

it.each([
  ['statement', describeStatement(lookup, 'harbour', 'gone', 'en')],
  ['question', describeQuestion(lookup, 'harbour', 'gone', 'en')],
  ['party', describeParty(lookup, 'harbour', 'gone', 'en')],
  ['pack', describePack(lookup, 'gone', 'en')],
  ['statement of an unknown pack', describeStatement(lookup, 'gone', 'a', 'en')],
])('gives null for an unknown %s', (_, view) => {
  expect(view).toBeNull();
});

describe('describeAll', () => {
  const gate: Gate = {
    ...{
      level: 'event',
      reason: { place: '', acts: [], dated: false, other: '', actors: [] },
      hints: [],
      packs: ['harbour'],
    },
    actors: [
      { pack: 'harbour', id: 'tide' },
      { pack: 'harbour', id: 'gone' },
    ],
  };
  const match: SentenceMatch = {
    ...{ sentence: 0, pack: 'harbour', statement: 'a', question: 'cause', answer: 'spark' },
    ...{ position: 'affirms', speaker: 'official', score: 1, kind: 'same-claim' },
    ...{ because: [], differs: [] },
  };
  const position: Position = {
    ...{ pack: 'harbour', statement: 'a', also: ['b'], speaker: 'official', answer: 'spark' },
    ...{ position: 'affirms', bearing: 'agrees', outlet: 'tide', onPage: false },
  };
  const context = { pack: 'harbour', question: 'cause', sentences: [0], positions: [position] };

  it('has each thing once to which something refers', () => {
    const all = describeAll(lookup, gate, [match, match], [context], 'en');
    expect(all.packs.map(({ id }) => id)).toEqual(['harbour']);
    expect(all.questions.map(({ id }) => id)).toEqual(['cause']);
    expect(all.statements.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(all.actors.map(({ name }) => name)).toEqual(['The Tide']);
  });

  it('travels as a message does', () => {
    const all = describeAll(lookup, gate, [match], [context], 'de');
    const arrived = JSON.parse(JSON.stringify(all));
    expect(v.parse(views, arrived)).toEqual(arrived);
  });

  it('is empty where nothing is referred to', () => {
    const shut: Gate = {
      level: 'none',
      reason: { place: '', acts: [], dated: false, other: '', actors: [] },
      hints: [],
      actors: [],
      packs: [],
    };
    const none = { packs: [], questions: [], statements: [], actors: [] };
    expect(describeAll(lookup, shut, [], [], 'en')).toEqual(none);
  });
});
