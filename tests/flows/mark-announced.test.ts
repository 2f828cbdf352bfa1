import { afterEach, expect, it } from 'vitest';
import { announce } from '../../entrypoints/reader/reading-path';
import type { Card } from '../../lib/view/cards';

const CARD: Card = {
  sentence: 2,
  title: 'How many were lost?',
  position: {
    bearing: 'Says otherwise',
    speaker: 'The Harbour Board',
    stance: 'denies it',
    answer: 'Many were lost',
    hedge: '',
    source: 'In The Weir Courier',
  },
  more: '4 more in the panel',
};

/** All that a screen reader is given. */
const said: string[] = [];
Reflect.set(Object.getPrototypeOf(document), 'ariaNotify', (text: string) => said.push(text));

afterEach(() => {
  said.length = 0;
});

it('says a marked sentence and what others said in one go', () => {
  announce('“Ten ferries were lost.”', CARD);
  expect(said).toEqual([
    '“Ten ferries were lost.” How many were lost? Says otherwise: The Harbour Board denies it. ' +
      'Many were lost. In The Weir Courier. 4 more in the panel.',
  ]);
});

it('says what there is where nobody else spoke', () => {
  announce('Ten were lost', { ...CARD, position: null, more: 'Nobody else.' });
  expect(said).toEqual(['Ten were lost. How many were lost? Nobody else.']);
});
