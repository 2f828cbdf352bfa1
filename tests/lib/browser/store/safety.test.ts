import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeStorage } from './fake-storage';
import { at, connect, connectSnapshots, draft, opens, useEmptyDisk } from './stores';

const fake = vi.hoisted(() => ({ storage: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser: fake }));
const { checkCanary, plantCanary, replantCanary } = await import(
  '../../../../lib/browser/store/canary'
);
const { eraseEverything, isHalfErased } = await import('../../../../lib/browser/store/erase');
const { describeStore } = await import('../../../../lib/browser/store/health');
const { changeNote, deleteNote, listNotes, saveNote } = await import(
  '../../../../lib/browser/store/notes'
);
const { readRemains, removeDatabase } = await import('../../../../lib/browser/store/recover');
const { listSnapshots, openSnapshot, restoreSnapshot, snapshotIfDue, takeSnapshot } = await import(
  '../../../../lib/browser/store/snapshots'
);

let areas: ReturnType<typeof fakeStorage>['areas'];
useEmptyDisk();
beforeEach(() => {
  const made = fakeStorage();
  areas = made.areas;
  fake.storage = made.storage;
});

describe('the canary', () => {
  it('is planted with the first note and lives in both stores', async () => {
    const db = connect();
    expect(await plantCanary(db, at(8))).toBe('none');
    expect(await checkCanary(db)).toBe('none');
    await saveNote(db, draft(), at(8));
    await plantCanary(db, at(8));
    expect(await checkCanary(db)).toBe('ok');
    expect((await db.meta.get('canary'))?.value).toEqual(areas.local.get('canary'));
  });

  it.each([
    { what: 'is gone', lose: () => Dexie.delete('sidelight') },
    {
      what: 'is another one',
      lose: async () => {
        const other = connect();
        const value = { id: 'other', made: at(7).toISOString() };
        await other.meta.put({ key: 'canary', value });
      },
    },
  ])('tells that notes were lost where the database $what', async ({ lose }) => {
    const db = connect();
    await saveNote(db, draft(), at(8));
    await plantCanary(db, at(8));
    db.close();
    await lose();
    const after = connect();
    expect(await checkCanary(after)).toBe('lost');
    // A new note is no reason to say no more of it.
    await saveNote(after, draft(), at(9));
    expect(await plantCanary(after, at(9))).toBe('lost');
    await replantCanary(after, at(10));
    expect(await checkCanary(after)).toBe('ok');
  });

  it('is made again where only its copy is gone', async () => {
    const db = connect();
    await saveNote(db, draft(), at(8));
    await plantCanary(db, at(8));
    areas.local.clear();
    expect(await checkCanary(db)).toBe('ok');
    expect(areas.local.has('canary')).toBe(true);
  });
});

describe('snapshots', () => {
  it('are taken at most once an hour, and not of what is as it was', async () => {
    const [db, snapshots] = [connect(), connectSnapshots()];
    expect(await snapshotIfDue(db, snapshots, at(7))).toBe(false); // nothing to keep
    await saveNote(db, draft('One'), at(8));
    expect(await snapshotIfDue(db, snapshots, at(8))).toBe(true);
    await saveNote(db, draft('Two'), at(8));
    expect(await snapshotIfDue(db, snapshots, new Date(at(8).getTime() + 59 * 60_000))).toBe(false);
    expect(await snapshotIfDue(db, snapshots, at(9))).toBe(true);
    expect(await snapshotIfDue(db, snapshots, at(11))).toBe(false); // as it was
    expect(await listSnapshots(snapshots)).toEqual([
      { made: at(9).toISOString(), notes: 2 },
      { made: at(8).toISOString(), notes: 1 },
    ]);
  });

  it('are five at most, the last ones', async () => {
    const [db, snapshots] = [connect(), connectSnapshots()];
    for (let hour = 1; hour <= 8; hour++) {
      await saveNote(db, draft(`${hour}`), at(hour));
      await takeSnapshot(db, snapshots, at(hour));
    }
    expect((await listSnapshots(snapshots)).map(({ notes }) => notes)).toEqual([8, 7, 6, 5, 4]);
    expect(await snapshots.bodies.count()).toBe(5);
  });

  it('bring back what is missing and take nothing away', async () => {
    const [db, snapshots] = [connect(), connectSnapshots()];
    const first = await saveNote(db, draft('One'), at(8));
    await changeNote(db, first.id, { body: 'Uno' }, {}, at(9));
    await takeSnapshot(db, snapshots, at(10));
    db.close();
    await Dexie.delete('sidelight');
    const after = connect();
    const second = await saveNote(after, draft('Two'), at(11));
    const made = at(10).toISOString();
    expect(await restoreSnapshot(after, snapshots, made)).toMatchObject({ added: [first.id] });
    expect((await listNotes(after, null)).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect((await after.revisions.toArray()).map(({ value }) => value)).toEqual(['One']);
  });

  it('tell of damage instead of bringing back half', async () => {
    const [db, snapshots] = [connect(), connectSnapshots()];
    for (const body of ['One', 'Two', 'Three']) await saveNote(db, draft(body), at(8));
    await takeSnapshot(db, snapshots, at(8));
    const made = at(8).toISOString();
    const whole = (await snapshots.bodies.get(made))!.bytes;
    await snapshots.bodies.put({ made, bytes: whole.slice(0, whole.length / 2) });
    await expect(openSnapshot(snapshots, made)).rejects.toThrow();
    await expect(openSnapshot(snapshots, 'never')).rejects.toThrow('There is no snapshot of never');
  });
});

/** A database that our code cannot open: another key where ours has `id`. */
async function makeUnopenable(): Promise<void> {
  const odd = opens(new Dexie('sidelight'));
  odd.version(1).stores({ notes: 'name', extra: '++' });
  await odd.table('notes').bulkAdd([
    { name: 'a', body: 'Words' },
    { name: 'b', body: 'More' },
  ]);
  await odd.table('extra').add({ left: 'over' });
  odd.close();
}

describe('a database that cannot be opened', () => {
  it('is told of, with the browser’s reason, and the snapshots beside it', async () => {
    await makeUnopenable();
    vi.stubGlobal('navigator', {
      storage: { estimate: async () => ({ usage: 7, quota: 70 }), persisted: async () => true },
    });
    const health = await describeStore(connect(), connectSnapshots());
    vi.unstubAllGlobals();
    expect(health).toMatchObject({ counts: null, usage: 7, quota: 70, persisted: true });
    expect(health.failure).toMatch(/primary key/);
  });

  it('can be read as it lies there', async () => {
    await makeUnopenable();
    expect(await readRemains('sidelight')).toEqual({
      tables: {
        notes: [
          { name: 'a', body: 'Words' },
          { name: 'b', body: 'More' },
        ],
        extra: [{ left: 'over' }],
      },
      failed: [],
    });
  });

  it('can be given up for a new one', async () => {
    await makeUnopenable();
    const db = connect();
    await expect(listNotes(db, null)).rejects.toThrow();
    await removeDatabase(db);
    await db.open();
    await saveNote(db, draft('Anew'), at(9));
    expect(await listNotes(db, null)).toHaveLength(1);
  });

  it('is not made by looking for it', async () => {
    const remains = await readRemains('nothing');
    expect(remains.tables).toEqual({});
    expect(remains.failed).toHaveLength(1);
    expect(await Dexie.getDatabaseNames()).not.toContain('nothing');
  });
});

describe('eraseEverything', () => {
  it('leaves nothing in any store', async () => {
    const [db, snapshots] = [connect(), connectSnapshots()];
    const { id } = await saveNote(db, draft('One'), at(8));
    await changeNote(db, id, { body: 'Two' }, {}, at(9));
    await saveNote(db, draft('Three'), at(8)).then((note) => deleteNote(db, note.id, at(9)));
    await db.drafts.put({ key: id, body: 'Two and', saved: at(9).toISOString() });
    await plantCanary(db, at(9));
    await takeSnapshot(db, snapshots, at(9));
    areas.local.set('settings', { pausedHosts: ['tide.example'] });
    areas.session.set('privateNotes', { notes: [] });

    const dropSpares = vi.fn(async () => {});
    await eraseEverything([db, snapshots], dropSpares);
    expect(dropSpares).toHaveBeenCalledOnce();
    expect([areas.local.size, areas.session.size]).toEqual([0, 0]);
    expect(await Dexie.getDatabaseNames()).toEqual([]);
    await Promise.all([db.open(), snapshots.open()]);
    const counts = [...db.tables, ...snapshots.tables].map((table) => table.count());
    // What is there again is the number of the schema.
    expect((await Promise.all(counts)).reduce((sum, count) => sum + count)).toBe(1);
    expect(await checkCanary(db)).toBe('none');
  });

  it('can be brought to its end where it was stopped', async () => {
    const db = connect();
    areas.local.set('settings', {});
    const stopped = {
      ...fake.storage,
      session: { clear: () => Promise.reject(new Error('gone')) },
    };
    const whole = fake.storage;
    fake.storage = stopped;
    await expect(eraseEverything([db], async () => {})).rejects.toThrow('gone');
    fake.storage = whole;
    expect(await isHalfErased()).toBe(true);
    await eraseEverything([db], async () => {});
    expect(await isHalfErased()).toBe(false);
  });
});
