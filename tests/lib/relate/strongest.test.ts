import { describe, expect, it } from 'vitest';
import { strongestBeside } from '../../../lib/relate/strongest';
import type { Position, Question, SentenceMatch } from '../../../lib/types';

const QUESTION: Question = {
  id: 'losses',
  text: 'How many were lost?',
  answers: [
    { id: 'many', text: 'Many' },
    { id: 'few', text: 'Few' },
    { id: 'seen', text: 'Some were seen', compatible: ['many', 'few'] },
  ],
};

/** A sentence that says: many were lost. */
const MANY: SentenceMatch = {
  sentence: 3,
  pack: 'p',
  statement: 'own',
  question: 'losses',
  answer: 'many',
  position: 'affirms',
  speaker: null,
  score: 0.9,
  kind: 'same-claim',
  because: [],
  differs: [],
};

function position(statement: string, change: Partial<Position>): Position {
  return {
    pack: 'p',
    statement,
    also: [],
    speaker: statement,
    answer: 'few',
    position: 'affirms',
    // How it stands to the page as a whole; here the page tells both sides.
    bearing: 'agrees',
    outlet: null,
    onPage: false,
    ...change,
  };
}

describe('the position to show beside a sentence', () => {
  it.each<[string, string, Position[]]>([
    [
      'speaks against the sentence, where the page as a whole tells both sides',
      'few',
      [position('many', { answer: 'many' }), position('few', {})],
    ],
    [
      'denies outright before it doubts',
      'denial',
      [
        position('doubt', { answer: 'many', position: 'doubts' }),
        position('denial', { answer: 'many', position: 'denies' }),
      ],
    ],
    [
      'opposes before it differs, differs before it agrees',
      'few',
      [
        position('seen', { answer: 'seen' }),
        position('same', { answer: 'many' }),
        position('few', {}),
      ],
    ],
    [
      'is not on the page already, of two that oppose alike',
      'news',
      [position('told', { onPage: true }), position('news', {})],
    ],
    [
      'opposes, also where the page carries it elsewhere and only the same is new',
      'told',
      [position('told', { onPage: true }), position('same', { answer: 'many' })],
    ],
    [
      'is carried by most reports, of two alike',
      'often',
      [position('once', {}), position('often', { also: ['a', 'b'] })],
    ],
  ])('%s', (_, expected, positions) => {
    const beside = strongestBeside(QUESTION, MANY, positions);
    expect(beside?.strongest.statement).toBe(expected);
    expect(beside?.more).toBe(positions.length - 1);
  });

  it('tells how it stands to the sentence', () => {
    const opposing = strongestBeside(QUESTION, MANY, [position('few', {})]);
    expect(opposing?.bearing).toBe('opposes');
    const agreeing = strongestBeside(QUESTION, MANY, [position('same', { answer: 'many' })]);
    expect(agreeing?.bearing).toBe('agrees');
  });

  it('is never the very statement that the sentence makes', () => {
    const match: SentenceMatch = { ...MANY, kind: 'same-statement' };
    const own = position('own', { answer: 'many' });
    const folded = position('head', { answer: 'many', also: ['own'] });
    expect(strongestBeside(QUESTION, match, [own, folded])).toBeNull();
    expect(strongestBeside(QUESTION, MANY, [own])?.strongest).toBe(own);
  });

  it('is none where nobody spoke', () => {
    expect(strongestBeside(QUESTION, MANY, [])).toBeNull();
  });
});
