import { describe, expect, it } from 'vitest';
import { NO_FIELDS, readOwnDraft, writeOwnDraft } from '../../../lib/own/own-draft';
import { type OwnChoices, wordsFrom } from '../../../lib/own/words-from';

const CHOICES: OwnChoices = {
  actors: [
    { pack: 'own', id: 'a', name: 'Ilse Brandt', names: ['Brandt'] },
    { pack: 'other', id: 'b', name: 'Pavel Čapek', names: ['Павел Чапек'] },
  ],
  questions: [
    { pack: 'own', id: 'q', text: 'Why did it close?', answers: [{ id: 'w', text: 'Cracks.' }] },
  ],
};
const FORM = {
  ...NO_FIELDS,
  speaker: 'Ann Lee',
  question: 'Who pays?',
  answer: 'The region.',
  text: 'The region pays.',
};

describe('a form', () => {
  it.each([
    { what: 'a name', typed: 'ilse  brandt', known: { pack: 'own', id: 'a' } },
    { what: 'a name without its accents', typed: 'pavel capek', known: { pack: 'other', id: 'b' } },
    { what: 'another spelling', typed: 'Павел Чапек', known: { pack: 'other', id: 'b' } },
  ])('knows a speaker again by $what', ({ typed, known }) => {
    expect(wordsFrom({ ...FORM, speaker: typed }, null, CHOICES)).toMatchObject({
      words: { speaker: { known } },
    });
  });

  it('makes a new speaker of a name that nobody knows', () => {
    const form = { ...FORM, kind: 'group' as const, aliases: 'A. Lee; Lee,' };
    expect(wordsFrom(form, null, CHOICES)).toMatchObject({
      words: { speaker: { name: 'Ann Lee', kind: 'group', aliases: ['A. Lee', 'Lee'] } },
    });
  });

  it('knows question and answer again', () => {
    const form = { ...FORM, question: 'why did it close?', answer: 'cracks.' };
    expect(wordsFrom(form, null, CHOICES)).toMatchObject({
      words: { question: { known: { pack: 'own', id: 'q' } }, answer: { known: 'w' } },
    });
  });

  it.each([
    { lacks: ['speaker'], change: { speaker: ' ' } },
    { lacks: ['question'], change: { question: '' } },
    { lacks: ['answer'], change: { answer: '' } },
    { lacks: ['text'], change: { text: '' } },
    { lacks: ['text-long'], change: { text: 'x'.repeat(601) } },
    { lacks: ['speaker-long'], change: { speaker: 'x'.repeat(201) } },
    { lacks: ['speaker', 'question', 'answer', 'text'], change: NO_FIELDS },
  ])('says that it lacks $lacks', ({ change, lacks }) => {
    expect(wordsFrom({ ...FORM, ...change }, null, CHOICES)).toEqual({ lacks });
  });

  it('needs no answer where nothing is affirmed or denied, and no speaker where nobody is named', () => {
    const form = { ...FORM, position: 'declines' as const, answer: '', speaker: '', unnamed: true };
    expect(wordsFrom(form, null, CHOICES)).toMatchObject({
      words: { speaker: null, answer: null },
    });
  });

  it.each([
    { words: 'seven', text: 'one two three four five six seven and no more', isCopy: false },
    { words: 'eight', text: 'One, two three four five six seven eight', isCopy: true },
  ])('takes a sentence with $words of the page’s words in a row (refused: $isCopy)', (row) => {
    const exact = 'Zero one two three four five six seven eight nine';
    const result = wordsFrom({ ...FORM, text: row.text }, exact, CHOICES);
    expect('lacks' in result).toBe(row.isCopy);
  });
});

it('reads no draft from what is none', () => {
  expect(readOwnDraft('{')).toBeNull();
  expect(readOwnDraft('{"passage":1}')).toBeNull();
  expect(readOwnDraft(writeOwnDraft({ passage: {} as never }))).toBeNull();
});
