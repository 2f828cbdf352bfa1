import { describe, expect, it } from 'vitest';
import type { Database } from '../../../../lib/browser/store/database';
import { mergeAll, readAll } from '../../../../lib/browser/store/merge';
import { changeNote, deleteNote, listNotes, saveNote } from '../../../../lib/browser/store/notes';
import { listRevisions } from '../../../../lib/browser/store/revisions';
import type { Note } from '../../../../lib/notes/note';
import { at, connect, draft, useEmptyDisk } from './stores';

useEmptyDisk();

async function fill(db: Database): Promise<Note[]> {
  const first = await saveNote(db, { ...draft('One'), tags: ['tide'] }, at(8));
  const second = await saveNote(db, draft('Two', 'https://bell.example/'), at(9));
  await changeNote(db, first.id, { body: 'One, again' }, {}, at(10));
  await changeNote(db, first.id, { body: 'Once' }, {}, at(11));
  await db.drafts.put({ key: second.id, body: 'Two and', saved: at(11).toISOString() });
  return listNotes(db, null);
}

async function clear(db: Database): Promise<void> {
  await Promise.all(db.tables.map((table) => table.clear()));
}

describe('mergeAll', () => {
  it('gives the same store after everything was deleted', async () => {
    const db = connect();
    await fill(db);
    const all = JSON.parse(JSON.stringify(await readAll(db)));
    await clear(db);
    await mergeAll(db, all);
    expect(await readAll(db)).toEqual(all);
  });

  it('changes nothing where the same is merged again', async () => {
    const db = connect();
    const notes = await fill(db);
    const all = await readAll(db);
    const report = await mergeAll(db, all);
    expect(report).toEqual({ added: [], changed: [], same: all.notes.map(({ id }) => id) });
    expect(report.same).toHaveLength(notes.length);
    expect(await readAll(db)).toEqual(all);
  });

  it.each([
    { title: 'older', hour: 9, body: 'Here' },
    { title: 'newer', hour: 12, body: 'There' },
  ])('keeps the other text where the copy from elsewhere is $title', async ({ hour, body }) => {
    const db = connect();
    const note = await saveNote(db, { ...draft('Here'), tags: ['a'] }, at(10));
    const edited = at(hour).toISOString();
    const theirs: Note = { ...note, body: 'There', tags: ['b'], edited };
    expect((await mergeAll(db, { notes: [theirs] })).changed).toEqual([note.id]);
    const [merged] = await listNotes(db, null);
    expect(merged!.body).toBe(body);
    expect([...merged!.tags].sort()).toEqual(['a', 'b']);
    const kept = await listRevisions(db, note.id);
    expect(kept.filter(({ field }) => field === 'body').map(({ value }) => value)).toEqual([
      body === 'Here' ? 'There' : 'Here',
    ]);
    // The same file a second time finds all of it there.
    await mergeAll(db, { notes: [theirs] });
    expect(await listRevisions(db, note.id)).toEqual(kept);
  });

  it('brings back a note that was deleted here', async () => {
    const db = connect();
    const note = await saveNote(db, draft('One'), at(8));
    await deleteNote(db, note.id, at(9));
    await mergeAll(db, { notes: [note] });
    expect(await listNotes(db, null)).toEqual([note]);
  });

  it('puts in all or nothing', async () => {
    const db = connect();
    await fill(db);
    const before = await readAll(db);
    const note = { ...before.notes[0]!, id: 'new', page: 'new.example/' };
    const broken = { ...note, id: undefined as unknown as string };
    await expect(mergeAll(db, { notes: [note, broken] })).rejects.toThrow();
    const draftless = { key: undefined as unknown as string, body: '', saved: '' };
    await expect(mergeAll(db, { notes: [note], drafts: [draftless] })).rejects.toThrow();
    expect(await readAll(db)).toEqual(before);
  });

  it('takes of two notes with one id both texts', async () => {
    const db = connect();
    const note = await saveNote(connect(), draft('One'), at(8));
    await clear(db);
    const later = { ...note, body: 'Two', edited: at(9).toISOString() };
    await mergeAll(db, { notes: [note, later] });
    expect(await listNotes(db, null)).toMatchObject([{ body: 'Two' }]);
    expect(await listRevisions(db, note.id)).toMatchObject([{ value: 'One' }]);
  });
});
