import { describe, expect, it } from 'vitest';
import {
  changeNote,
  deleteNote,
  forgetDeleted,
  listNotes,
  saveNote,
} from '../../../../lib/browser/store/notes';
import { listRevisions, restoreRevision } from '../../../../lib/browser/store/revisions';
import { at, connect, draft, useEmptyDisk } from './stores';

useEmptyDisk();

describe('a note’s earlier versions', () => {
  it('are listed, newest first, and can be brought back', async () => {
    const db = connect();
    const { id } = await saveNote(db, draft('One'), at(8));
    await changeNote(db, id, { body: 'Two' }, {}, at(9));
    await changeNote(db, id, { body: 'Three', tags: ['tide'] }, {}, at(10));
    const kept = await listRevisions(db, id);
    expect(kept.map(({ field, value }) => [field, value])).toEqual([
      ['tags', []],
      ['body', 'Two'],
      ['body', 'One'],
    ]);
    const { note } = await restoreRevision(db, kept[2]!.seq, at(11));
    expect(note).toMatchObject({ body: 'One', tags: ['tide'] });
    // Bringing back is a change like any other: it can be undone in turn.
    expect((await listRevisions(db, id))[0]).toMatchObject({ field: 'body', value: 'Three' });
  });

  it('are not there for a version that never was', async () => {
    await expect(restoreRevision(connect(), 7, at(9))).rejects.toThrow('There is no note');
  });

  it('go with their note, once it can no longer be called back', async () => {
    const db = connect();
    const { id } = await saveNote(db, draft('One'), at(8));
    const other = await saveNote(db, draft('Other', 'https://bell.example/'), at(8));
    await changeNote(db, id, { body: 'Two' }, {}, at(9));
    await changeNote(db, other.id, { body: 'Another' }, {}, at(9));
    await deleteNote(db, id, at(10));
    await forgetDeleted(db, at(11, 2));
    expect(await listRevisions(db, id)).toEqual([]);
    expect(await listRevisions(db, other.id)).toHaveLength(1);
    expect(await db.pages.toCollection().primaryKeys()).toEqual(['bell.example/']);
  });
});

describe('windows that change one note at once', () => {
  it('each have their way with different fields', async () => {
    const [mine, theirs] = [connect(), connect()];
    const { id } = await saveNote(mine, draft('One'), at(8));
    await Promise.all([
      changeNote(mine, id, { body: 'Two' }, {}, at(9)),
      changeNote(theirs, id, { tags: ['tide'] }, {}, at(9)),
      changeNote(mine, id, { color: 'green' }, {}, at(9)),
      changeNote(theirs, id, { form: 'wave' }, {}, at(9)),
    ]);
    expect(await listNotes(mine, null)).toMatchObject([
      { body: 'Two', tags: ['tide'], color: 'green', form: 'wave' },
    ]);
  });

  it('leave the text of each that wrote the same field, in the note or as a revision', async () => {
    const writers = [connect(), connect(), connect()];
    const { id } = await saveNote(writers[0]!, draft('none'), at(8));
    const texts = Array.from({ length: 30 }, (_, index) => `text ${index}`);
    const write = (body: string, index: number) =>
      changeNote(writers[index % 3]!, id, { body }, { body: 'none' }, at(9));
    const answers = await Promise.all(texts.map(write));
    const [note] = await listNotes(writers[0]!, null);
    const kept = (await listRevisions(writers[0]!, id)).map(({ value }) => value);
    expect(new Set([...kept, note!.body])).toEqual(new Set(['none', ...texts]));
    // All but the first are told that they were not the first.
    expect(answers.filter(({ overtaken }) => overtaken.length)).toHaveLength(29);
  });

  it('both have their tags', async () => {
    const [mine, theirs] = [connect(), connect()];
    const { id } = await saveNote(mine, { ...draft(), tags: ['old'] }, at(8));
    const seen = { tags: ['old'] };
    await Promise.all([
      changeNote(mine, id, { tags: ['old', 'mine'] }, seen, at(9)),
      changeNote(theirs, id, { tags: ['theirs'] }, seen, at(9)),
    ]);
    const [note] = await listNotes(mine, null);
    expect(note!.tags.sort()).toEqual(['mine', 'theirs']);
  });
});
