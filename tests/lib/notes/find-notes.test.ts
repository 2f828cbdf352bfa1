import { describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/messages';
import { findNotes } from '../../../lib/notes/find-notes';

const noteOf = (id: string, body: string, exact: string, title = ''): Note => ({
  id,
  url: `https://example.org/${id}`,
  page: `example.org/${id}`,
  title,
  target: {
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: exact.length },
  },
  body,
  statement: null,
  tags: [],
  color: 'yellow',
  form: 'wash',
  created: '2023-05-25T10:00:00.000Z',
  edited: '2023-05-25T10:00:00.000Z',
});

const NOTES = [
  noteOf('harbour', 'Ask Vera about the lorry', 'It was the colour of mud', 'Harbour market'),
  noteOf('raid', '', 'more than 70 attackers had been killed near Graivoron', 'After the raid'),
  noteOf('cafe', 'Die Ärztin fragen', 'Grüße aus dem Café', 'Stadtblatt'),
];

const found = (typed: string) => findNotes(NOTES, typed).map(({ id }) => id);

describe('findNotes', () => {
  it.each([
    ['the reader’s own words', 'lorry', ['harbour']],
    ['the passage', 'attackers', ['raid']],
    ['the title of the page', 'stadtblatt', ['cafe']],
    ['a misspelt name', 'Grayvoron', ['raid']],
    ['words without their marks', 'cafe', ['cafe']],
    ['nothing for a word that no note has', 'submarine', []],
  ])('finds by %s', (_, typed, ids) => {
    expect(found(typed)).toEqual(ids);
  });

  it('gives all notes in their order where nothing is typed', () => {
    expect(found('  ')).toEqual(['harbour', 'raid', 'cafe']);
  });
});
