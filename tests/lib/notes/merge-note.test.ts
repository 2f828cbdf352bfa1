import { expect, it } from 'vitest';
import { mergeNote } from '../../../lib/notes/merge-note';
import { MAX_TAGS } from '../../../lib/notes/note';
import { noteOf } from '../exchange/samples';

const mine = noteOf('a', { tags: ['tide'], edited: '2024-03-02T10:00:00.000Z' });

it.each([
  ['as late', mine.edited],
  ['earlier', '2024-03-02T09:00:00.000Z'],
  ['later', '2024-03-02T11:00:00.000Z'],
])('takes the tags that the copy has besides, where it was edited %s', (_, edited) => {
  const { note } = mergeNote(mine, { ...mine, tags: ['tide', 'ships'], edited });
  expect(note.tags).toEqual(['tide', 'ships']);
});

it('keeps the tags of its own that the copy lacks', () => {
  const later = { ...mine, tags: ['ships'], edited: '2024-03-02T11:00:00.000Z' };
  expect(mergeNote(mine, later).note.tags).toEqual(['tide', 'ships']);
});

it('has no more tags than a note can', () => {
  const tags = Array.from({ length: MAX_TAGS }, (_, index) => `tag ${index}`);
  expect(mergeNote(mine, { ...mine, tags }).note.tags).toHaveLength(MAX_TAGS);
});
