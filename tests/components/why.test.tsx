import { expect, it } from 'vitest';
import { Why } from '../../components/Why';
import type { Gate } from '../../lib/types';
import type { PackView, PartyView } from '../../lib/view/views';
import { draw, wordsOf } from './render';

const gate: Gate = {
  level: 'event',
  reason: { place: 'Northport', acts: [], dated: false, other: '', actors: ['Port', 'Mayor'] },
  hints: [],
  actors: ['port', 'mayor'].map((id) => ({ pack: 'harbour', id })),
  packs: ['harbour'],
};
const named = (name: string): PartyView => ({ id: 'port', name, kind: 'body' });
const pack: PackView = {
  ...{ id: 'harbour', title: 'Harbour', version: '1.0.0', event: 'Fire', curator: 'Nobody' },
  coverage: { from: '2024-03-01', to: '2024-03-09' },
  place: { plain: 'Northport', name: 'Nordhafen' },
};

it.each([
  ['until they are known, as the page was noticed', [], [], /names Northport, Port,? and Mayor\.$/],
  [
    'in the reader’s language',
    ['Hafen', 'Amt'].map(named),
    [pack],
    /names Nordhafen, Hafen,? and Amt\.$/,
  ],
])('names place and actors %s', async (_, actors, packs, words) => {
  expect(wordsOf(await draw(<Why {...{ gate, actors, packs }} />))).toMatch(words);
});

it.each([
  ['what happened', ['fire'], false, 'It tells what happened there.'],
  ['the date', [], true, 'It gives the date.'],
  ['both', ['fire'], true, 'It tells what happened there, and when.'],
])('says that the page tells %s', async (_, acts, dated, words) => {
  const told = { ...gate, reason: { ...gate.reason, acts, dated } };
  expect(wordsOf(await draw(<Why gate={told} actors={[]} packs={[]} />))).toMatch(words);
});

it('says how many sentences told of the event, where names did not', async () => {
  const told = { ...gate, reason: { ...gate.reason, place: '', said: 3 } };
  const words = wordsOf(await draw(<Why gate={told} actors={[]} packs={[]} />));
  expect(words).toContain('3 of its sentences speak to questions about the event.');
});

it('does not speak of names where there are none', async () => {
  const told = { ...gate, reason: { ...gate.reason, place: '', actors: [], said: 3 } };
  const words = wordsOf(await draw(<Why gate={told} actors={[]} packs={[]} />));
  expect(words.trim()).toBe('3 of its sentences speak to questions about the event.');
});

it('says nothing of the event where the page seems to be about another', async () => {
  const reason = { ...gate.reason, acts: ['fire'], dated: true, other: 'flood' };
  const other: Gate = { ...gate, level: 'actor', reason };
  const words = wordsOf(await draw(<Why gate={other} actors={[]} packs={[]} />));
  expect(words).toContain('another event');
  expect(words).not.toContain('what happened');
});
