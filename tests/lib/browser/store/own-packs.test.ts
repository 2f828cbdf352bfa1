import { describe, expect, it } from 'vitest';
import { Database } from '../../../../lib/browser/store/database';
import { mergeAll, readAll } from '../../../../lib/browser/store/merge';
import {
  changeOwnPack,
  keepOwnIndex,
  readOwnIndex,
  readOwnPacks,
  restoreTaken,
  takeOut,
} from '../../../../lib/browser/store/own-packs';
import { addOwnStatement, putBack, takeOwnStatement } from '../../../../lib/own/change-own-pack';
import { emptyOwnPack, OWN_PACK } from '../../../../lib/own/own-pack';
import { type OwnLine, passageOf, readOwn, wordsOf } from '../../../ranking/own-set';
import { at, connect, opens, useEmptyDisk } from './stores';

useEmptyDisk();

const LINES = readOwn<OwnLine>('statements');
const begin = () => emptyOwnPack('Mine', 'en', '2031-05-06');
const keep = (db: Database, place: number) =>
  changeOwnPack(db, OWN_PACK, begin, (pack) =>
    addOwnStatement(pack, wordsOf(LINES[place]!), passageOf(LINES[place]!, place), [], at(8)),
  );
const remove = (db: Database, id: string, hour = 9) =>
  takeOut(db, OWN_PACK, id, (pack) => takeOwnStatement(pack, id), at(hour));
const textsIn = async (db: Database) =>
  (await readOwnPacks(db)).flatMap(({ statements }) => statements.map(({ text }) => text));

describe('own packs', () => {
  it('keep what two windows add at once', async () => {
    const [one, two] = [connect(), connect()];
    await Promise.all([keep(one, 0), keep(two, 1), keep(one, 2), keep(two, 3)]);
    expect(new Set(await textsIn(one))).toEqual(new Set(LINES.slice(0, 4).map(({ text }) => text)));
  });

  it('stay as they are where a change fails', async () => {
    const db = connect();
    await keep(db, 0);
    const before = await readOwnPacks(db);
    const failing = changeOwnPack(db, OWN_PACK, begin, () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await readOwnPacks(db)).toEqual(before);
  });

  it('give a deleted statement back, with what was kept since', async () => {
    const db = connect();
    const { statement } = await keep(db, 0);
    await remove(db, statement.id);
    expect(await textsIn(db)).toEqual([]);
    await keep(db, 1);
    await restoreTaken(db, OWN_PACK, statement.id, putBack);
    expect(new Set(await textsIn(db))).toEqual(new Set([LINES[0]!.text, LINES[1]!.text]));
  });

  it('take a deletion twice as once, and give nothing back that was not there', async () => {
    const db = connect();
    const { statement } = await keep(db, 0);
    expect(await remove(db, statement.id)).toBe(true);
    expect(await remove(db, statement.id, 10)).toBe(false);
    await restoreTaken(db, OWN_PACK, statement.id, putBack);
    expect(await textsIn(db)).toHaveLength(1);
    await expect(restoreTaken(db, OWN_PACK, statement.id, putBack)).rejects.toThrow('no statement');
  });

  it('go along with all the rest, and come back once', async () => {
    const [db, other] = [connect(), opens(new Database('another'))];
    await keep(db, 0);
    const all = JSON.parse(JSON.stringify(await readAll(db)));
    await mergeAll(other, all);
    await mergeAll(other, all);
    expect((await readAll(other)).packs).toEqual(all.packs);
  });

  it('get from another device what they lack', async () => {
    const [db, other] = [connect(), opens(new Database('another'))];
    await keep(db, 0);
    await keep(other, 1);
    await mergeAll(other, await readAll(db));
    const packs = await readOwnPacks(other);
    expect(packs).toHaveLength(1);
    expect(await textsIn(other)).toHaveLength(2);
  });

  it('have an index only as long as they are what it was built of', async () => {
    const db = connect();
    const bytes = Uint8Array.of(1, 2);
    await keepOwnIndex(db, { id: OWN_PACK, of: 'a', bytes });
    expect(await readOwnIndex(db, OWN_PACK, 'a')).toEqual(bytes);
    expect(await readOwnIndex(db, OWN_PACK, 'b')).toBeNull();
  });
});
