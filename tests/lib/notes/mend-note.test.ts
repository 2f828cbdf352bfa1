import { describe, expect, it } from 'vitest';
import { mendNote } from '../../../lib/notes/mend-note';

/** As 0.1.0 wrote it. */
const old = {
  id: 'n',
  url: 'https://www.tide.example/fire?utm_source=x',
  page: 'tide.example/fire',
  title: 'Fire',
  target: null,
  body: 'Look again.',
  created: '2024-03-01T09:00:00.000Z',
  edited: '2024-03-02T09:00:00.000Z',
};
const whole = { ...old, statement: null, tags: ['a'], color: 'blue', form: 'wave' };

describe('mendNote', () => {
  it('leaves a whole note as it is', () => {
    expect(mendNote(whole)).toEqual({ note: whole, isDamaged: false });
  });

  it('gives an older note what it lacks, and calls that no damage', () => {
    const plain = { statement: null, tags: [], color: 'yellow', form: 'wash' };
    expect(mendNote(old)).toEqual({ note: { ...old, ...plain }, isDamaged: false });
  });

  it('leaves alone what a newer version may have added', () => {
    const newer = { ...whole, schema: 7, mood: 'curious', deleted: '2024-03-03T09:00:00.000Z' };
    expect(mendNote(newer).note).toEqual(newer);
  });

  it.each([
    { field: 'page', found: 'elsewhere', mended: 'tide.example/fire', isDamaged: false },
    { field: 'color', found: 'puce', mended: 'yellow', isDamaged: true },
    { field: 'tags', found: ['a', 7, ''], mended: ['a'], isDamaged: true },
    { field: 'tags', found: 'a', mended: [], isDamaged: true },
    { field: 'target', found: { quote: 1 }, mended: null, isDamaged: true },
    { field: 'created', found: 'long ago', mended: old.edited, isDamaged: true },
    { field: 'edited', found: undefined, mended: old.created, isDamaged: false },
    { field: 'body', found: undefined, mended: '', isDamaged: false },
  ])('mends $field where it is $found', ({ field, found, mended, isDamaged }) => {
    const result = mendNote({ ...whole, [field]: found });
    expect(result).toEqual({ note: { ...whole, [field]: mended }, isDamaged });
  });

  it.each([null, 'text', {}, { id: 'n' }, { id: 1, url: 'https://a.example/' }])(
    'calls %j no note',
    (record) => {
      expect(mendNote(record)).toEqual({ note: null, isDamaged: true });
    },
  );

  it('has nothing to do the second time', () => {
    const once = mendNote({ ...old, color: 'puce', page: 'wrong' }).note;
    expect(mendNote(once)).toEqual({ note: once, isDamaged: false });
  });
});
