import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeFiles } from './fake-files';
import { fakeStorage } from './fake-storage';
import { at, connect, draft, useEmptyDisk } from './stores';

const fake = vi.hoisted(() => ({ storage: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser: fake }));
const { checkCanary, plantCanary } = await import('../../../../lib/browser/store/canary');
const { createStoredKeeper } = await import('../../../../lib/browser/store/keeper');
const { dropSpare, dropSpares, keepSpare, rescueFromSpares } = await import(
  '../../../../lib/browser/store/spare-copies'
);

let disk: ReturnType<typeof fakeFiles>;
useEmptyDisk();
beforeEach(() => {
  disk = fakeFiles();
  fake.storage = fakeStorage().storage;
  vi.stubGlobal('navigator', { storage: disk.storage });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const files = () => disk.folders.get('spare') ?? new Map<string, string>();
const keeperOf = (db: ReturnType<typeof connect>) =>
  createStoredKeeper(db, (id, spare) => (spare ? keepSpare(id, spare) : dropSpare(id)));

/** What a browser does that finds its databases damaged. */
async function loseDatabase(db: Dexie) {
  await plantCanary(db as never, at(9));
  db.close();
  await Dexie.delete('sidelight');
  return connect();
}

it('brings notes and drafts back as they were last acknowledged, once', async () => {
  const db = connect();
  const keeper = keeperOf(db);
  const { id } = await keeper.saveNote(draft('One'), at(8));
  await keeper.changeNote(id, { body: 'Two' }, {}, at(9));
  await keeper.saveDraft({ key: id, body: 'Two and', saved: at(9).toISOString() });
  const after = await loseDatabase(db);
  expect(await rescueFromSpares(after, at(10))).toBe(1);
  expect(await keeperOf(after).listNotes(null)).toMatchObject([{ id, body: 'Two' }]);
  expect(await after.drafts.toArray()).toMatchObject([{ body: 'Two and' }]);
  expect(await checkCanary(after)).toBe('ok');
  expect(await rescueFromSpares(after, at(11))).toBe(0);
});

it('brings back nothing that the reader deleted or gave up', async () => {
  const db = connect();
  const keeper = keeperOf(db);
  const { id } = await keeper.saveNote(draft('One'), at(8));
  await keeper.saveDraft({ key: 'new', body: 'Words', saved: at(8).toISOString() });
  await keeper.deleteNote(id, at(9));
  await keeper.dropDraft('new');
  expect(files().size).toBe(0);
  const after = await loseDatabase(db);
  expect(await rescueFromSpares(after, at(10))).toBe(0);
});

it('does nothing where nothing was lost', async () => {
  const db = connect();
  await keeperOf(db).saveNote(draft('One'), at(8));
  expect(await rescueFromSpares(db, at(9))).toBe(0);
});

it.each([
  ['half a file', '{"notes":[{"id":'],
  ['an empty file', ''],
  ['something else', '"words"'],
  ['nothing', 'null'],
  ['a note of another shape', '{"notes":[{"id":7}]}'],
])('loses no other note to %s', async (_, text) => {
  const db = connect();
  await keeperOf(db).saveNote(draft('One'), at(8));
  files().set('broken', text);
  const after = await loseDatabase(db);
  expect(await rescueFromSpares(after, at(10))).toBe(1);
});

it('makes names of files that are no paths, whatever an id is', async () => {
  const ids = ['../../x', 'a/b', '..', '.', 'draft ..', 'я'.repeat(500), 'plain'];
  for (const id of ids) await keepSpare(id, { drafts: [{ id }] });
  expect(files().size).toBe(ids.length);
  for (const name of files().keys()) expect(name).toMatch(/^[\w%!~*'()-]{1,200}$/);
  for (const id of ids) await dropSpare(id);
  expect(files().size).toBe(0);
});

it('forgets all copies, also where there are none', async () => {
  await keepSpare('one', { notes: [{}] });
  await dropSpares();
  expect(disk.folders.has('spare')).toBe(false);
  await dropSpares();
  await dropSpare('one');
});
