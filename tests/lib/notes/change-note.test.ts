import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeNote } from '../../../lib/notes/change-note';
import type { Note } from '../../../lib/notes/note';

const note: Note = {
  id: 'n',
  url: 'https://tide.example/fire',
  page: 'tide.example/fire',
  title: 'Fire in the harbour',
  target: null,
  statement: null,
  body: 'Who counted the boats?',
  tags: ['boats', 'ask'],
  color: 'yellow',
  form: 'wash',
  created: '2024-03-01T09:00:00.000Z',
  edited: '2024-03-01T09:00:00.000Z',
};
const soon = new Date('2024-03-01T09:01:00.000Z');
const later = new Date('2024-03-01T15:00:00.000Z');

describe('changeNote', () => {
  it('writes the fields that are named, and the time, and nothing else', () => {
    const { write } = changeNote(note, { color: 'blue' }, {}, later);
    expect(write).toEqual({ color: 'blue', edited: later.toISOString() });
  });

  it('writes nothing where nothing is new', () => {
    const change = { body: note.body, tags: [...note.tags] };
    expect(changeNote(note, change, {}, later)).toEqual({ write: {}, kept: [], overtaken: [] });
  });

  it('keeps what a field held before', () => {
    const { kept } = changeNote(note, { body: 'Nobody did.', form: 'line' }, {}, later);
    expect(kept).toEqual([
      { note: 'n', field: 'body', value: 'Who counted the boats?', made: later.toISOString() },
      { note: 'n', field: 'form', value: 'wash', made: later.toISOString() },
    ]);
  });

  it.each([
    { title: 'typing on', body: `${note.body} And when?`, now: soon, keeps: false },
    { title: 'putting a word in', body: 'Who has counted the boats?', now: soon, keeps: false },
    { title: 'typing on the next day', body: `${note.body} And when?`, now: later, keeps: true },
    { title: 'taking a word out', body: 'Who counted boats?', now: soon, keeps: true },
    { title: 'clearing the field', body: '', now: soon, keeps: true },
    // Longer than before, and still something is gone.
    { title: 'writing over it', body: 'Something else altogether', now: soon, keeps: true },
  ])('after $title keeps a revision: $keeps', ({ body, now, keeps }) => {
    expect(changeNote(note, { body }, {}, now).kept).toHaveLength(keeps ? 1 : 0);
  });

  it('says which field somebody else had changed, and keeps what they wrote', () => {
    const { write, kept, overtaken } = changeNote(
      note,
      { body: 'Mine' },
      { body: 'What I saw' },
      soon,
    );
    expect(write.body).toBe('Mine');
    expect(overtaken).toEqual(['body']);
    expect(kept.map(({ value }) => value)).toEqual(['Who counted the boats?']);
  });

  it.each([
    { title: 'one adds', seen: ['boats', 'ask'], wanted: ['boats', 'ask', 'new'] },
    { title: 'one adds without the other’s', seen: ['boats'], wanted: ['boats', 'new'] },
  ])('puts the tags of two writers together where $title', ({ seen, wanted }) => {
    const { write } = changeNote(note, { tags: wanted }, { tags: seen }, later);
    expect(write.tags).toEqual(['boats', 'ask', 'new']);
  });

  it('takes a tag away that one removed, and does not bring back what the other removed', () => {
    const change = { tags: ['boats', 'gone'] };
    const { write } = changeNote(note, change, { tags: ['boats', 'ask', 'gone'] }, later);
    expect(write.tags).toEqual(['boats']);
  });

  it('never loses a text: it stands in the note, in a later one, or among the kept', () => {
    const texts = fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 8 });
    const property = fc.property(texts, (bodies) => {
      let now = note;
      const kept: string[] = [];
      for (const body of bodies) {
        const change = changeNote(now, { body }, {}, soon);
        kept.push(...change.kept.map(({ value }) => value as string));
        now = { ...now, ...change.write };
      }
      const found = [...kept, now.body];
      return [note.body, ...bodies].every((text) => found.some((one) => isWithin(text, one)));
    });
    fc.assert(property);
  });
});

/** Whether all letters of a text stand in another, in their order. */
function isWithin(text: string, other: string): boolean {
  let at = 0;
  for (const letter of text) {
    at = other.indexOf(letter, at) + 1;
    if (!at) return false;
  }
  return true;
}
