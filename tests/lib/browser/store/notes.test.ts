import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../../../../lib/browser/store/database';
import {
  changeNote,
  deleteNote,
  forgetDeleted,
  listNotedPages,
  listNotes,
  listSomeNotes,
  restoreNote,
  saveNote,
} from '../../../../lib/browser/store/notes';
import type { NoteDraft } from '../../../../lib/notes/note';

const draft = (body = '', url = 'https://tide.example/fire?utm_source=x#top'): NoteDraft => ({
  url,
  title: 'Fire in the harbour',
  target: null,
  body,
});
const at = (hour: number, day = 1) => new Date(Date.UTC(2024, 2, day, hour));

const write = (db: Database, id: string, body: string, now: Date) =>
  changeNote(db, id, { body }, {}, now);

let db: Database;
const opened: Database[] = [];

/** Another window's connection to the same store. */
function connect(): Database {
  const connection = new Database();
  opened.push(connection);
  return connection;
}

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  db = connect();
});

afterEach(() => {
  for (const connection of opened.splice(0)) connection.close();
});

describe('saveNote', () => {
  it('gives the note as it is kept, with the key of its page', async () => {
    const note = await saveNote(db, draft('Look again.'), at(9));
    expect(note).toMatchObject({
      ...draft('Look again.'),
      page: 'tide.example/fire',
      created: '2024-03-01T09:00:00.000Z',
      edited: '2024-03-01T09:00:00.000Z',
    });
    expect(await listNotes(db, null)).toEqual([note]);
  });

  it('gives two notes of the same words different ids', async () => {
    const [first, second] = [
      await saveNote(db, draft(), at(9)),
      await saveNote(db, draft(), at(9)),
    ];
    expect(first.id).not.toBe(second.id);
    expect(await listNotes(db, null)).toHaveLength(2);
  });

  it('is there for another connection once it is acknowledged', async () => {
    const note = await saveNote(db, draft(), at(9));
    db.close();
    expect(await listNotes(connect(), null)).toEqual([note]);
  });

  it('rejects and leaves nothing where its transaction aborts after the write', async () => {
    // The request itself succeeds: whoever acknowledges on that has lied.
    db.notes.hook('creating', function (_id, _note, transaction) {
      this.onsuccess = () => transaction.idbtrans.abort();
    });
    await expect(saveNote(db, draft(), at(9))).rejects.toMatchObject({ name: 'AbortError' });
    expect(await listNotes(connect(), null)).toEqual([]);
  });
});

describe('changeNote', () => {
  it('changes the words and the time of the edit, nothing else', async () => {
    const note = await saveNote(db, draft('One'), at(9));
    const { note: edited } = await write(db, note.id, 'Two', at(10));
    expect(edited).toEqual({ ...note, body: 'Two', edited: '2024-03-01T10:00:00.000Z' });
    expect(await listNotes(db, null)).toEqual([edited]);
  });

  it('throws for a note that never was, or was deleted', async () => {
    await expect(write(db, 'gone', 'Two', at(10))).rejects.toThrow('There is no note gone');
    const { id } = await saveNote(db, draft(), at(9));
    await deleteNote(db, id, at(10));
    await expect(write(db, id, 'Two', at(11))).rejects.toThrow(`There is no note ${id}`);
    expect((await restoreNote(db, id)).body).toBe('');
  });

  it('leaves the note as it was where its transaction aborts after the write', async () => {
    const note = await saveNote(db, draft('One'), at(9));
    db.notes.hook('updating', function (_change, _id, _note, transaction) {
      this.onsuccess = () => transaction.idbtrans.abort();
    });
    await expect(write(db, note.id, 'Two', at(10))).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await listNotes(connect(), null)).toEqual([note]);
  });
});

describe('deleteNote', () => {
  it('takes the note out of every list until it is called back', async () => {
    const note = await saveNote(db, draft('Keep me'), at(9));
    expect(await deleteNote(db, note.id, at(10))).toEqual(note);
    expect(await listNotes(db, null)).toEqual([]);
    expect(await listNotes(db, note.url)).toEqual([]);
    expect(await listNotedPages(db)).toEqual([]);
    expect(await restoreNote(db, note.id)).toEqual(note);
    expect(await listNotes(db, null)).toEqual([note]);
  });

  it('does nothing to a note that is gone', async () => {
    expect(await deleteNote(db, 'gone', at(10))).toBeNull();
    expect(await listNotes(db, null)).toEqual([]);
  });
});

describe('restoreNote', () => {
  it('throws for a note that can no longer be called back', async () => {
    const { id } = await saveNote(db, draft(), at(9));
    await deleteNote(db, id, at(10));
    await forgetDeleted(db, at(11, 2));
    await expect(restoreNote(db, id)).rejects.toThrow(`There is no note ${id}`);
  });

  it('leaves a note alone that was not deleted', async () => {
    const note = await saveNote(db, draft(), at(9));
    expect(await restoreNote(db, note.id)).toEqual(note);
  });
});

describe('listSomeNotes', () => {
  /** All, as whoever asks on gets them. */
  async function askOn(url: string | null): Promise<{ bodies: string[]; times: number }> {
    const bodies: string[] = [];
    for (let times = 1, after: string | undefined; ; times++) {
      const some = await listSomeNotes(db, url, after);
      bodies.push(...some.map(({ body }) => body.slice(0, 12)));
      after = some.at(-1)?.id;
      if (after === undefined) return { bodies, times };
    }
  }

  it('gives every note once, however many and heavy they are, and none that was deleted', async () => {
    const bodies = Array.from(
      { length: 130 },
      (_, at) => `${at} ${'x'.repeat(at % 3 ? 9 : 199_000)}`,
    );
    for (const body of bodies) await saveNote(db, draft(body), at(8));
    const light = (await listNotes(db, null)).filter(({ body }) => body.length < 100);
    const gone = light.slice(0, 60);
    for (const { id } of gone) await deleteNote(db, id, at(9));
    const left = (await listNotes(db, null)).map(({ body }) => body.slice(0, 12)).sort();
    for (const url of [null, draft().url]) {
      const found = await askOn(url);
      expect(found.bodies.sort()).toEqual(left);
      expect(found.times).toBeGreaterThan(2);
    }
    expect((await askOn('https://tide.example/')).bodies).toEqual([]);
  });
});

describe('listNotes', () => {
  it('is empty where there are none', async () => {
    expect(await listNotes(db, null)).toEqual([]);
    expect(await listNotes(db, 'https://tide.example/')).toEqual([]);
    expect(await listNotedPages(db)).toEqual([]);
  });

  it('has the newest first, also after an older one was edited', async () => {
    const old = await saveNote(db, draft('old'), at(8));
    await saveNote(db, draft('new'), at(9));
    await write(db, old.id, 'old, edited', at(12));
    expect((await listNotes(db, null)).map(({ body }) => body)).toEqual(['new', 'old, edited']);
  });

  it('knows a page by what names it', async () => {
    await saveNote(db, draft('fire'), at(8));
    await saveNote(db, draft('flood', 'https://tide.example/flood'), at(9));
    const found = await listNotes(db, 'http://www.TIDE.example/fire#end');
    expect(found.map(({ body }) => body)).toEqual(['fire']);
    expect((await listNotedPages(db)).sort()).toEqual(['tide.example/fire', 'tide.example/flood']);
  });
});

describe('forgetDeleted', () => {
  it('removes for good only what was deleted more than a day ago', async () => {
    const [kept, recent, old] = await Promise.all(
      ['kept', 'recent', 'old'].map((body) => saveNote(db, draft(body), at(1))),
    );
    await deleteNote(db, old!.id, at(9));
    await deleteNote(db, recent!.id, at(11));
    await forgetDeleted(db, at(10, 2));
    expect((await db.notes.toArray()).map(({ body }) => body).sort()).toEqual(['kept', 'recent']);
    expect(await listNotes(db, null)).toEqual([kept]);
  });
});

describe('two windows on one store', () => {
  it('lose none of each other’s notes', async () => {
    const other = connect();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        saveNote(index % 2 ? db : other, draft(`note ${index}`), at(9)),
      ),
    );
    expect(await listNotes(db, null)).toHaveLength(20);
  });

  it('each have their edit where they change different notes at once', async () => {
    const other = connect();
    const [a, b] = [await saveNote(db, draft('a'), at(8)), await saveNote(db, draft('b'), at(9))];
    await Promise.all([write(db, a.id, 'a!', at(10)), write(other, b.id, 'b!', at(10))]);
    expect((await listNotes(other, null)).map(({ body }) => body)).toEqual(['b!', 'a!']);
  });

  it('leave one whole edit where they change the same note at once', async () => {
    const other = connect();
    const { id } = await saveNote(db, draft('none'), at(9));
    await Promise.all([write(db, id, 'mine', at(10)), write(other, id, 'theirs', at(11))]);
    const [note] = await listNotes(db, null);
    expect([`mine 2024-03-01T10`, `theirs 2024-03-01T11`]).toContain(
      `${note!.body} ${note!.edited.slice(0, 13)}`,
    );
  });

  it('do not bring back with an edit what the other deleted', async () => {
    const other = connect();
    const { id } = await saveNote(db, draft('one'), at(9));
    await deleteNote(other, id, at(10));
    await expect(write(db, id, 'two', at(11))).rejects.toThrow();
    expect(await listNotes(db, null)).toEqual([]);
  });
});
