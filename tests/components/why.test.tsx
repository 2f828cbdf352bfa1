import { expect, it } from 'vitest';
import { Why } from '../../components/Why';
import type { Gate } from '../../lib/types';
import type { PartyView } from '../../lib/view/views';
import { draw, wordsOf } from './render';

const gate: Gate = {
  level: 'event',
  reason: { place: 'Northport', acts: [], dated: false, other: '', actors: ['Port', 'Mayor'] },
  actors: ['port', 'mayor'].map((id) => ({ pack: 'harbour', id })),
  packs: ['harbour'],
};
const named = (name: string): PartyView => ({ id: 'port', name, kind: 'body' });

it.each([
  ['until they are known, as the page was noticed', [], /names Northport, Port,? and Mayor$/],
  ['in the reader’s language', ['Hafen', 'Amt'].map(named), /names Northport, Hafen,? and Amt$/],
])('names actors %s', async (_, actors, words) => {
  expect(wordsOf(await draw(<Why gate={gate} actors={actors} />))).toMatch(words);
});
