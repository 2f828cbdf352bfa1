import { expect, it } from 'vitest';
import {
  changeNote,
  deleteNote,
  forgetDeleted,
  saveNote,
} from '../../../../lib/browser/store/notes';
import { keepStandings, listStandings } from '../../../../lib/browser/store/standings';
import type { Standing } from '../../../../lib/notes/standing';
import { noteOf } from '../../exchange/samples';
import { at, connect, draft, useEmptyDisk } from './stores';

useEmptyDisk();

const lost = (note: string, seen = '2024-03-01'): Standing => ({ note, state: 'orphan', seen });

it('keeps what was seen last, and tells when it is something else', async () => {
  const db = connect();
  const { id } = await saveNote(db, draft('One'), at(8));
  expect(await keepStandings(db, [lost(id)])).toBe(true);
  expect(await keepStandings(db, [lost(id)])).toBe(false);
  expect(await keepStandings(db, [lost(id, '2024-03-02')])).toBe(false);
  expect(await listStandings(db)).toEqual([lost(id, '2024-03-02')]);
  const edited: Standing = { note: id, state: 'edited', now: 'two', seen: '2024-03-02' };
  expect(await keepStandings(db, [edited])).toBe(true);
  expect(await keepStandings(db, [{ ...edited, now: 'three' }])).toBe(true);
  expect(await listStandings(db)).toEqual([{ ...edited, now: 'three' }]);
});

it('writes nothing down of a note that is gone', async () => {
  const db = connect();
  expect(await keepStandings(db, [lost('gone')])).toBe(false);
  expect(await listStandings(db)).toEqual([]);
});

it('knows nothing of a passage any more to which the note was attached anew', async () => {
  const db = connect();
  const { id } = await saveNote(db, draft('One'), at(8));
  await keepStandings(db, [lost(id)]);
  await changeNote(db, id, { body: 'Two' }, {}, at(9));
  expect(await listStandings(db)).toHaveLength(1);
  await changeNote(db, id, { target: noteOf('x').target }, {}, at(10));
  expect(await listStandings(db)).toEqual([]);
});

it('goes with its note', async () => {
  const db = connect();
  const { id } = await saveNote(db, draft('One'), at(8));
  await keepStandings(db, [lost(id)]);
  await deleteNote(db, id, at(9));
  await forgetDeleted(db, at(10, 3));
  expect(await listStandings(db)).toEqual([]);
});
