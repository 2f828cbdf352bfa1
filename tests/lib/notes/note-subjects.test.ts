import { describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/messages';
import { PLAIN } from '../../../lib/notes/note';
import { createSubjects } from '../../../lib/notes/note-subjects';
import type { PackContents } from '../../../lib/view/contents';

const noteOf = (parts: Partial<Note>): Note => ({
  ...PLAIN,
  ...{ id: 'n', url: 'https://a.example/', page: 'a.example/', title: '', body: '', target: null },
  ...{ created: '2024-01-01T00:00:00.000Z', edited: '2024-01-01T00:00:00.000Z' },
  ...parts,
});
const contents = {
  pack: { id: 'p' },
  statements: [{ id: 's', speaker: { id: 'vera' } }],
  holdings: [
    { statement: 's', question: 'q1' },
    { statement: 's', question: 'q2' },
    { statement: 'other', question: 'q3' },
  ],
} as unknown as PackContents;
const names = [
  { pack: 'p', actor: 'vera', names: ['Vera Lund', 'Вера Лунд'] },
  { pack: 'p', actor: 'office', names: ['Harbour Office', 'HO'] },
];
const subjects = createSubjects([contents], names);

describe('createSubjects', () => {
  it.each<[string, Partial<Note>, string[], string[]]>([
    ['nobody', { body: 'It rained.' }, [], []],
    ['who is named', { body: 'Ask Vera Lund’s sister' }, ['p vera'], []],
    ['who is named in another script', { body: 'Вера Лунд' }, ['p vera'], []],
    ['nobody by half a name', { body: 'Ask Vera' }, [], []],
    ['nobody by two letters', { body: 'ho ho' }, [], []],
    [
      'the speaker and the questions of its statement',
      { statement: { pack: 'p', id: 's' }, body: 'Not the harbour office' },
      ['p vera', 'p office'],
      ['p q1', 'p q2'],
    ],
    ['nothing of a withdrawn statement', { statement: { pack: 'p', id: 'gone' } }, [], []],
  ])('finds %s', (_, parts, actors, questions) => {
    expect(subjects(noteOf(parts))).toEqual({ actors, questions });
  });

  it('knows nothing without packs', () => {
    expect(createSubjects([], names)(noteOf({ body: 'Vera Lund' })).actors).toEqual([]);
  });
});
