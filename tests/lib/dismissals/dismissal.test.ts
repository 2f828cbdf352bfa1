import { describe, expect, it } from 'vitest';
import { dismissalId, idsOfMatches, withoutDismissed } from '../../../lib/dismissals/dismissal';
import type { Sentence, SentenceMatch } from '../../../lib/types';

const mark = (sentence: string, question = 'cause', pack = 'harbour') =>
  dismissalId({ pack, question, sentence });

describe('dismissalId', () => {
  it.each([
    ['capitals and signs', 'A spark began it.', '“a Spark began it”'],
    ['white space', 'A spark began it.', 'A  spark\nbegan it.'],
    ['accents', 'Čerňak spoke.', 'Cernak spoke'],
  ])('is the same whatever the %s', (_, a, b) => {
    expect(mark(a)).toBe(mark(b));
  });

  it.each([
    ['other words', mark('A spark began it.'), mark('No spark began it.')],
    ['another number', mark('It hurt 7.'), mark('It hurt 8.')],
    ['another question', mark('A spark.'), mark('A spark.', 'damage')],
    ['another pack', mark('A spark.'), mark('A spark.', 'cause', 'other')],
  ])('differs with %s', (_, a, b) => {
    expect(a).not.toBe(b);
  });
});

describe('withoutDismissed', () => {
  const sentences: Sentence[] = ['A spark.', 'An arson.'].map((text) => ({
    text,
    kind: 'paragraph',
  }));
  const match = (sentence: number, question: string) =>
    ({ sentence, question, pack: 'harbour' }) as SentenceMatch;
  const matches = [[match(0, 'cause'), match(0, 'damage')], [match(1, 'cause')]];

  it('leaves out a sentence’s match with that question alone', () => {
    expect(withoutDismissed(sentences, matches, new Set([mark('a spark')]))).toEqual([
      [match(0, 'damage')],
      [match(1, 'cause')],
    ]);
  });

  it('leaves all matches where nothing is dismissed', () => {
    expect(withoutDismissed(sentences, matches, new Set())).toEqual(matches);
  });

  it('asks for the ids of all matches', () => {
    expect(idsOfMatches(sentences, matches)).toEqual([
      mark('A spark.'),
      mark('A spark.', 'damage'),
      mark('An arson.'),
    ]);
  });
});
