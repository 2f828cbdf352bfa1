import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Database } from '../../../../lib/browser/store/database';
import {
  dismissMark,
  findDismissed,
  listDismissals,
  restoreDismissal,
} from '../../../../lib/browser/store/dismissals';
import { newDismissal } from '../../../../lib/dismissals/dismissal';

const mark = (sentence: string) => ({ pack: 'harbour', question: 'cause', sentence });
const dismiss = async (sentence: string, now: Date) => {
  const row = newDismissal(mark(sentence), now);
  await dismissMark(db, row);
  return row;
};
const at = (hour: number) => new Date(Date.UTC(2024, 2, 1, hour));
let db: Database;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  db = new Database();
});
afterEach(() => db.close());

it('keeps a dismissed mark as it stood, newest first', async () => {
  const first = await dismiss('A spark.', at(9));
  const second = await dismiss('An arson.', at(10));
  expect(first).toMatchObject({ ...mark('A spark.'), made: '2024-03-01T09:00:00.000Z' });
  expect(await listDismissals(db)).toEqual([second, first]);
});

it('keeps the same mark once', async () => {
  await dismiss('A spark.', at(9));
  await dismiss('“A spark”', at(10));
  expect(await listDismissals(db)).toHaveLength(1);
});

it('finds those of some ids that are dismissed', async () => {
  const { id } = await dismiss('A spark.', at(9));
  expect(await findDismissed(db, [id, id, 'other'])).toEqual(new Set([id]));
  expect(await findDismissed(db, [])).toEqual(new Set());
});

it('forgets what was restored, also twice', async () => {
  const { id } = await dismiss('A spark.', at(9));
  await restoreDismissal(db, id);
  await restoreDismissal(db, id);
  expect(await listDismissals(db)).toEqual([]);
});
