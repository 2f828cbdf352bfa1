import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import type { Database, StoredNote } from '../../../../lib/browser/store/database';
import { mendStore } from '../../../../lib/browser/store/mend';
import { readAll } from '../../../../lib/browser/store/merge';
import { changeNote, listNotes, saveNote } from '../../../../lib/browser/store/notes';
import { listRevisions } from '../../../../lib/browser/store/revisions';
import { at, connect, draft, opens, useEmptyDisk } from './stores';

useEmptyDisk();

/** The store as 0.1.0 opened it: one version, one table, its own notion of a note. */
function openOld(): Dexie {
  const db = opens(new Dexie('sidelight', { chromeTransactionDurability: 'strict' }));
  db.version(1).stores({ notes: 'id, page, edited, deleted' });
  return db;
}

const oldNote = (id: string, parts: object = {}) => ({
  ...{ id, url: `https://tide.example/${id}`, page: `tide.example/${id}`, title: id },
  ...{ target: null, body: `Words of ${id}`, created: at(8).toISOString() },
  ...{ edited: at(8).toISOString(), ...parts },
});

const nothing = { notes: 0, damaged: 0, pages: 0, revisions: 0 };
const tagged = (db: Database, tag: string) =>
  db.notes.where('tags').equals(tag).primaryKeys() as Promise<string[]>;

describe('the store', () => {
  it('takes over what 0.1.0 kept', async () => {
    const old = openOld();
    await old
      .table('notes')
      .bulkAdd([oldNote('a'), oldNote('b', { deleted: at(9).toISOString() })]);
    old.close();
    const db = connect();
    expect(await listNotes(db, null)).toMatchObject([{ id: 'a', tags: [], color: 'yellow' }]);
    expect((await db.pages.toArray()).map(({ key }) => key)).toContain('tide.example/a');
    expect(await db.notes.get('b')).toMatchObject({ deleted: at(9).toISOString(), schema: 2 });
  });

  it('loses nothing over a downgrade and an upgrade', async () => {
    const before = connect();
    const note = await saveNote(before, { ...draft('One'), tags: ['tide'] }, at(8));
    await changeNote(before, note.id, { body: 'Two', color: 'green' }, {}, at(9));
    before.close();

    const old = openOld();
    await old.table('notes').add(oldNote('new'));
    const found = await old.table('notes').get(note.id);
    await old.table('notes').put({ ...found, body: 'Three', edited: at(10).toISOString() });
    old.close();

    const after = connect();
    const notes = await listNotes(after, null);
    expect(notes).toContainEqual({
      ...note,
      body: 'Three',
      color: 'green',
      edited: at(10).toISOString(),
    });
    expect(notes).toContainEqual(expect.objectContaining({ id: 'new', tags: [], form: 'wash' }));
    expect((await listRevisions(after, note.id)).map(({ value }) => value)).toContain('One');
    expect(await tagged(after, 'tide')).toEqual([note.id]);
    expect(await after.pages.get('tide.example/new')).toMatchObject({ title: 'new' });
  });

  it('leaves alone what a newer version has written', async () => {
    const newer = opens(new Dexie('sidelight'));
    const notes = 'id, page, edited, deleted, created, schema, *tags, mood';
    newer.version(3).stores({ notes, meta: 'key', moods: 'id' });
    await newer.table('meta').put({ key: 'schema', value: 3 });
    const whole = { statement: null, tags: ['tide'], color: 'blue', form: 'line' };
    await newer.table('notes').add(oldNote('n', { ...whole, schema: 3, mood: 'curious' }));
    newer.close();

    const db = connect();
    await mendStore(db, at(9));
    expect(await db.notes.get('n')).toMatchObject({ schema: 3, mood: 'curious' });
    expect((await db.meta.get('schema'))?.value).toBe(3);
    db.close();

    const again = opens(new Dexie('sidelight'));
    again.version(3).stores({ notes, meta: 'key', moods: 'id' });
    expect(await again.table('notes').where('mood').equals('curious').count()).toBe(1);
  });
});

describe('mendStore', () => {
  it('has nothing to do the second time', async () => {
    const db = connect();
    await saveNote(db, draft('One'), at(8));
    await db.notes.add(oldNote('a') as unknown as StoredNote);
    await db.notes.add({ id: 'odd', url: 7 } as unknown as StoredNote);
    expect(await mendStore(db, at(9))).toEqual({ ...nothing, notes: 1, damaged: 1, pages: 1 });
    const once = await readAll(db);
    expect(await mendStore(db, at(10))).toEqual(nothing);
    expect(await readAll(db)).toEqual(once);
  });

  it('puts aside what is no note, as it was found, and the others can be read', async () => {
    const db = connect();
    await saveNote(db, draft('One'), at(8));
    const odd = { id: 'odd', body: 'Words that somebody wrote' };
    await db.notes.add(odd as unknown as StoredNote);
    await mendStore(db, at(9));
    expect(await listNotes(db, null)).toHaveLength(1);
    expect(await db.damaged.toArray()).toMatchObject([{ record: odd, found: at(9).toISOString() }]);
  });

  it('links a page again whose record is gone, and lets go of revisions without a note', async () => {
    const db = connect();
    const note = await saveNote(db, draft('One'), at(8));
    await db.pages.clear();
    const made = at(8).toISOString();
    await db.revisions.add({ note: 'gone', field: 'body', value: 'x', made });
    await db.revisions.add({ note: note.id, field: 'body', value: 'y', made });
    expect(await mendStore(db, at(9))).toEqual({ ...nothing, pages: 1, revisions: 1 });
    expect((await db.revisions.toArray()).map(({ value }) => value)).toEqual(['y']);
  });

  it('runs by itself when another version has left notes behind', async () => {
    const db = connect();
    await saveNote(db, draft('One'), at(8));
    await db.notes.add(oldNote('a') as unknown as StoredNote);
    db.close();
    expect(await connect().notes.get('a')).toMatchObject({ schema: 2, tags: [] });
  });
});
