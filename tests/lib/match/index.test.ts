import { describe, expect, it } from 'vitest';
import { buildIndex, loadIndex, matchSentences, serialiseIndex } from '../../../lib/match/index';
import type { BlockKind, Sentence } from '../../../lib/types';
import { inPlainWords } from './plain-reasons';
import { smallPack, statement } from './small-pack';

const pack = smallPack();
const index = buildIndex([pack]);
const page = (...texts: string[]): Sentence[] =>
  texts.map((text) => ({ text, kind: 'paragraph' as BlockKind }));
const first = (...texts: string[]) => {
  const found = matchSentences(index, page(...texts)).at(-1)![0];
  return found && inPlainWords(pack, found);
};

describe('matchSentences on a pack without concepts', () => {
  it('knows a statement by speaker and content', () => {
    const match = first(
      'The fire in the warehouse was caused by stored fireworks, Jane Marlow said.',
    );
    expect(match).toMatchObject({ statement: 'marlow-fireworks', kind: 'same-statement' });
    expect(match!.because).toContain('names Jane Marlow');
  });

  it('never takes another speaker for the same statement', () => {
    const match = first(
      'The fire in the warehouse was caused by stored fireworks, Tom Arden said.',
    );
    expect(match).toMatchObject({ question: 'cause', kind: 'same-claim' });
    expect(match!.differs).toContain('names Tom Arden, not Jane Marlow');
  });

  it('never takes another number for the same claim', () => {
    const match = first('Only 12 dockers were injured by smoke, the Ellery Port Authority said.');
    expect(match).toMatchObject({ question: 'toll', kind: 'same-question' });
    expect(match!.differs).toContain('says 12, not at least 40');
  });

  it('never takes a denial for the same claim', () => {
    const match = first(
      'The fire in the warehouse was not caused by stored fireworks, Jane Marlow said.',
    );
    expect(match).toMatchObject({ question: 'cause', kind: 'same-question' });
    expect(match!.differs).toContain('says that it is not so');
  });

  it('carries the speaker over', () => {
    const match = first(
      'Jane Marlow spoke to reporters and said that she was shocked.',
      'Stored fireworks had caused the fire in the warehouse, she added.',
    );
    expect(match).toMatchObject({ statement: 'marlow-fireworks', kind: 'same-statement' });
  });

  it('stays silent on what the pack knows nothing of', () => {
    expect(first('The council votes on the budget for schools on Monday.')).toBeUndefined();
    expect(first('Subscribe to our newsletter.')).toBeUndefined();
    expect(first('')).toBeUndefined();
  });

  it('gives a list for each sentence, and none at level none', () => {
    const sentences = page('One.', 'Stored fireworks caused the fire in the warehouse.', '');
    expect(matchSentences(index, sentences)).toHaveLength(3);
    expect(matchSentences(index, sentences, { level: 'none' })).toEqual([[], [], []]);
    expect(matchSentences(index, [])).toEqual([]);
  });

  it('holds pages that only name an actor to a stricter bar', () => {
    const sentences = page('A cable caused it, Arden said.');
    const [event, actor] = (['event', 'actor'] as const).map((level) =>
      matchSentences(index, sentences, { level }).flat(),
    );
    expect(actor!.length).toBeLessThanOrEqual(event!.length);
    expect(actor!.every(({ score }) => score >= 0.75)).toBe(true);
  });

  it('keeps the order of others when an unrelated statement joins', () => {
    const more = smallPack([
      statement('arden-insurance', 'tom-arden', 'Insurers will pay for the lost bananas.', {
        question: 'toll',
        position: 'explains',
      }),
    ]);
    const sentences = page('A damaged cable on the quay caused the fire, Arden said.');
    const [a, b] = [index, buildIndex([more])].map((one) =>
      matchSentences(one, sentences)
        .flat()
        .map(({ statement: id }) => id),
    );
    expect(b).toEqual(a);
  });
});

describe('loadIndex', () => {
  it('finds what the built index finds', () => {
    const loaded = loadIndex(serialiseIndex(index));
    const sentences = page(
      'A damaged cable on the quay caused the fire, Arden said.',
      'More than 40 dockers were hurt.',
    );
    expect(matchSentences(loaded, sentences)).toEqual(matchSentences(index, sentences));
  });

  it('refuses other bytes', () => {
    expect(() => loadIndex(new Uint8Array(8))).toThrow();
  });
});
