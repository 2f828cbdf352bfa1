import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY } from '../../../../lib/exchange/library';
import { emptyOwnPack } from '../../../../lib/own/own-pack';
import { noteOf } from '../../exchange/samples';
import { fakeFiles } from './fake-files';
import { fakeStorage } from './fake-storage';
import { at, connect, draft, useEmptyDisk } from './stores';

const fake = vi.hoisted(() => ({ storage: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser: fake }));
const { checkCanary, plantCanary } = await import('../../../../lib/browser/store/canary');
const { createStoredKeeper } = await import('../../../../lib/browser/store/keeper');
const { mergeAll, readAll } = await import('../../../../lib/browser/store/merge');
const { createSpares } = await import('../../../../lib/browser/store/spare-copies');

let disk: ReturnType<typeof fakeFiles>;
let spares: ReturnType<typeof createSpares>;
useEmptyDisk();
beforeEach(() => {
  disk = fakeFiles();
  spares = createSpares();
  fake.storage = fakeStorage().storage;
  vi.stubGlobal('navigator', { storage: disk.storage });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

type Connection = ReturnType<typeof connect>;
const files = () => disk.folders.get('spare') ?? new Map<string, string>();
const keeperOf = (db: Connection) => createStoredKeeper(db, spares);
const words = async (db: Connection) => (await readAll(db)).notes.map(({ body }) => body);

/** What a browser does that finds its databases damaged; the next start, by what lies in the files. */
async function loseDatabase(db: Dexie): Promise<Connection> {
  await plantCanary(db as never, at(9));
  db.close();
  await Dexie.delete('sidelight');
  return connect();
}

async function afterLoss(db: Connection): Promise<Connection> {
  const after = await loseDatabase(db);
  await spares.rescue(after, at(10));
  return after;
}

describe('after a loss', () => {
  it('brings notes and drafts back as they were last acknowledged, once', async () => {
    const db = connect();
    const keeper = keeperOf(db);
    const { id } = await keeper.saveNote(draft('One'), at(8));
    await keeper.changeNote(id, { body: 'Two' }, {}, at(9));
    await keeper.saveDraft({ key: id, body: 'Two and', saved: at(9).toISOString() });
    const after = await loseDatabase(db);
    expect(await spares.rescue(after, at(10))).toBe(1);
    expect(await keeperOf(after).listNotes(null)).toMatchObject([{ id, body: 'Two' }]);
    expect(await after.drafts.toArray()).toMatchObject([{ body: 'Two and' }]);
    expect(await checkCanary(after)).toBe('ok');
    expect(await spares.rescue(after, at(11))).toBe(0);
  });

  it('brings back what a note held earlier, in that order', async () => {
    const db = connect();
    const keeper = keeperOf(db);
    const { id } = await keeper.saveNote(draft('One'), at(6));
    await keeper.changeNote(id, { body: 'Two' }, {}, at(7));
    await keeper.changeNote(id, { body: 'Three' }, {}, at(8));
    const after = await afterLoss(db);
    const earlier = await keeperOf(after).listRevisions(id);
    expect(earlier.map(({ value }) => value)).toEqual(['Two', 'One']);
  });

  it('brings back everything that came in at once, as it was changed since', async () => {
    const db = connect();
    const notes = ['a', 'b', 'c'].map((id) => noteOf(id));
    const revision = { note: 'a', field: 'body', value: 'Earlier', made: '2024-02-01T00:00:00Z' };
    const pack = emptyOwnPack('Mine', 'en', '2031-05-06');
    await mergeAll(db, { ...EMPTY, notes, revisions: [revision as never], packs: [pack] });
    await spares.renew(db, true);
    const keeper = keeperOf(db);
    await keeper.changeNote('b', { body: 'Anew' }, {}, at(8, 20));
    await keeper.deleteNote('c', at(9, 20));
    const wanted = await readAll(db);
    const after = await afterLoss(db);
    const found = await readAll(after);
    expect(found.notes).toEqual(wanted.notes);
    expect(found.revisions).toEqual(wanted.revisions);
    expect(found.packs).toEqual(wanted.packs);
  });

  it('brings a note back that was deleted and called back', async () => {
    const db = connect();
    const keeper = keeperOf(db);
    const { id } = await keeper.saveNote(draft('One'), at(6));
    await keeper.changeNote(id, { body: 'Two' }, {}, at(7));
    await spares.renew(db, true);
    await keeper.deleteNote(id, at(8));
    await keeper.restoreNote(id);
    const after = await afterLoss(db);
    expect(await words(after)).toEqual(['Two']);
    expect((await readAll(after)).revisions).toMatchObject([{ value: 'One' }]);
  });

  it('brings back nothing that the reader deleted or gave up', async () => {
    const db = connect();
    const keeper = keeperOf(db);
    const { id } = await keeper.saveNote(draft('One'), at(7));
    await keeper.changeNote(id, { body: 'Two' }, {}, at(8));
    await keeper.saveDraft({ key: 'new', body: 'Words', saved: at(8).toISOString() });
    await keeper.deleteNote(id, at(9));
    await keeper.dropDraft('new');
    expect(files().size).toBe(0);
    const after = await loseDatabase(db);
    expect(await spares.rescue(after, at(10))).toBe(0);
  });

  it('brings back the newer of two copies, where a sweep was stopped half way', async () => {
    const db = connect();
    const { id } = await keeperOf(db).saveNote(draft('One'), at(8));
    const [[name, old]] = [...files()] as [[string, string]];
    await keeperOf(db).changeNote(id, { body: 'Two' }, {}, at(9));
    await spares.renew(db, true);
    files().set(name, old);
    expect(await words(await afterLoss(db))).toEqual(['Two']);
  });

  it.each([
    ['half a file', '{"notes":[{"id":'],
    ['an empty file', ''],
    ['something else', '"words"'],
    ['nothing', 'null'],
    ['a note of another shape', '{"notes":[{"id":7}]}'],
    ['a name of nothing', '{"gone":7}'],
  ])('loses no other note to %s', async (_, text) => {
    const db = connect();
    await keeperOf(db).saveNote(draft('One'), at(8));
    files().set('broken', text);
    const after = await loseDatabase(db);
    expect(await spares.rescue(after, at(10))).toBe(1);
  });

  it('leaves the copies alone until they are brought back', async () => {
    const db = connect();
    await keeperOf(db).saveNote(draft('One'), at(8));
    const after = await loseDatabase(db);
    await spares.renew(after, true);
    expect(await spares.rescue(after, at(10))).toBe(1);
  });
});

it('does nothing where nothing was lost', async () => {
  const db = connect();
  await keeperOf(db).saveNote(draft('One'), at(8));
  expect(await spares.rescue(db, at(9))).toBe(0);
});

it('puts many files together as one, and what is written meanwhile stays', async () => {
  const db = connect();
  const keeper = keeperOf(db);
  for (const body of ['One', 'Two', 'Three']) await keeper.saveNote(draft(body), at(8));
  const [renewed] = await Promise.all([spares.renew(db, false), keeper.saveNote(draft(), at(8))]);
  expect(renewed).toBeUndefined();
  expect(files().size).toBe(2);
  await spares.renew(db, false);
  expect(files().size).toBe(1);
  const [before] = files().values();
  await spares.renew(db, false);
  expect([...files().values()]).toEqual([before]);
});

it('makes no file where there is nothing to keep', async () => {
  await spares.renew(connect(), true);
  expect(files().size).toBe(0);
});

it('makes names of files that are no paths, whatever an id is', async () => {
  const long = 'я'.repeat(500);
  const ids = ['../../x', 'a/b', '..', '.', 'draft ..', long, `${long}я`, 'plain', 'a\ud800b'];
  for (const id of ids) await spares.keep('draft', id, { id });
  expect(files().size).toBe(ids.length);
  for (const name of files().keys()) expect(name).toMatch(/^[\w%!~*'()-]{1,200}$/);
  for (const id of ids) await spares.drop('draft', id);
  expect(files().size).toBe(0);
});

it('forgets all copies, also where there are none', async () => {
  await spares.keep('note', 'one', {});
  await spares.dropAll();
  expect(disk.folders.has('spare')).toBe(false);
  await spares.dropAll();
  await spares.drop('note', 'one');
});

it.each([
  ['lacks a place for copies', {}],
  [
    'lets nobody into it',
    { getDirectory: () => Promise.reject(new DOMException('No', 'SecurityError')) },
  ],
])('does without where the browser %s', async (_, storage) => {
  vi.stubGlobal('navigator', { storage });
  const db = connect();
  const { id } = await keeperOf(db).saveNote(draft('One'), at(8));
  await spares.renew(db, true);
  await spares.drop('note', id);
  await spares.dropAll();
  expect(await spares.rescue(await loseDatabase(db), at(10))).toBe(0);
});

it('tells of a place for copies that fails in any other way', async () => {
  const getDirectory = () => Promise.reject(new DOMException('No', 'UnknownError'));
  vi.stubGlobal('navigator', { storage: { getDirectory } });
  await expect(spares.dropAll()).rejects.toThrow('No');
});
