import { expect, it } from 'vitest';
import en from '../../../lib/i18n/en.json';
import { createTranslator } from '../../../lib/i18n/translate';
import { createLookup } from '../../../lib/pack/lookup';
import { relate } from '../../../lib/relate/relate';
import type { SentenceMatch } from '../../../lib/types';
import { describeCards } from '../../../lib/view/cards';
import { describeAll } from '../../../lib/view/describe';
import { actorOf, packOf, sourceOf, statementOf } from '../pack/sample-pack';

const t = createTranslator('en', en);
const lookup = createLookup([
  packOf({
    sources: [sourceOf('tide-report', { outlet: 'tide' }), sourceOf('bell-report')],
    actors: [actorOf('tide', { name: 'The Tide' }), actorOf('mara-voss', { name: 'Mara Voss' })],
    statements: [
      statementOf('voss-spark', { speaker: 'mara-voss' }, 'affirms spark'),
      statementOf('tide-arson', { hedge: 'joked' }, 'affirms arson'),
      statementOf('bell-doubt', { source: 'bell-report' }, 'doubts spark'),
    ],
  }),
]);

function match(sentence: number, change: Partial<SentenceMatch> = {}): SentenceMatch {
  return {
    sentence,
    pack: 'harbour',
    statement: 'voss-spark',
    question: 'cause',
    answer: 'spark',
    position: 'affirms',
    speaker: 'mara-voss',
    score: 0.9,
    kind: 'same-claim',
    because: [],
    differs: [],
    ...change,
  };
}

function cardsFor(matches: SentenceMatch[][]) {
  const gate = {
    level: 'event' as const,
    reason: { place: '', acts: [], dated: false, other: '', actors: [] },
    hints: [],
    actors: [],
    packs: ['harbour'],
  };
  const contexts = relate(lookup, matches, null);
  const views = describeAll(lookup, gate, matches.flat(), contexts, 'en');
  return describeCards(t, lookup, matches, contexts, views);
}

it('gives each marked sentence a card, by its best match, and the others none', () => {
  const cards = cardsFor([[], [match(1), match(1, { question: 'nobody-asked' })], [], [match(3)]]);
  expect(cards.map(({ sentence }) => sentence)).toEqual([1, 3]);
});

it('says in words who holds otherwise, how, where, and how much more there is', () => {
  expect(cardsFor([[match(0)]])[0]).toEqual({
    sentence: 0,
    title: 'cause?',
    position: {
      bearing: 'Says otherwise',
      speaker: 'The report itself',
      stance: 'says so',
      answer: 'arson',
      hedge: 'How it was said: joked',
      source: 'In The Tide',
    },
    more: '2 more in the panel',
  });
});

it('answers a sentence by what is said against it, not against the page as a whole', () => {
  const arson = match(1, { statement: 'tide-arson', answer: 'arson', speaker: null });
  const [onSpark, onArson] = cardsFor([[match(0)], [arson]]);
  expect(onSpark!.position).toMatchObject({ bearing: 'Says otherwise', answer: 'arson' });
  expect(onArson!.position).toMatchObject({ speaker: 'Mara Voss', answer: 'spark' });
});
