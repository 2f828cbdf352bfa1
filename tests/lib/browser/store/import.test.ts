import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../../lib/browser/store/database';
import { importAll } from '../../../../lib/browser/store/import';
import { readAll } from '../../../../lib/browser/store/merge';
import { changeNote, deleteNote, listNotes, saveNote } from '../../../../lib/browser/store/notes';
import { seePage } from '../../../../lib/browser/store/pages';
import { listRevisions } from '../../../../lib/browser/store/revisions';
import { SCHEMA } from '../../../../lib/browser/store/schema';
import { applyPlan } from '../../../../lib/exchange/apply-plan';
import { canonicalJson } from '../../../../lib/exchange/canonical';
import { EMPTY, type Library } from '../../../../lib/exchange/library';
import { readImport } from '../../../../lib/exchange/read-import';
import { writeBackup } from '../../../../lib/exchange/write-backup';
import { anyLibrary, anyPair, NOW } from '../../exchange/samples';
import { at, connect, draft, useEmptyDisk } from './stores';

useEmptyDisk();

const NOWHERE_ELSE = { packs: [], settings: null };

/** Puts in what a store may hold: revisions once each, pages of notes alone. */
async function fill(db: Database, library: Library): Promise<void> {
  await db.notes.bulkPut(library.notes.map((note) => ({ ...note, schema: SCHEMA })));
  await db.revisions.bulkAdd(uniqueOf(library.revisions));
  const seen = '2024-06-01T08:00:00.000Z';
  const pages = library.notes.map(({ page, url, title }) => ({ key: page, url, title, seen }));
  await db.pages.bulkPut(pages);
  await db.drafts.bulkPut(library.drafts);
  await db.dismissals.bulkPut(library.dismissals);
}

const uniqueOf = <T>(items: T[]): T[] => [
  ...new Map(items.map((item) => [canonicalJson(item), item])).values(),
];

async function exported(db: Database): Promise<string> {
  return writeBackup({ ...(await readAll(db)), ...NOWHERE_ELSE }, NOW);
}

const bringIn = (db: Database, text: string) =>
  importAll(db, readImport(text, NOW), NOWHERE_ELSE, {});

async function eraseAll(db: Database): Promise<void> {
  await db.delete();
  await db.open();
}

/** Lists whose order means nothing, in the order of their text. */
const inAnyOrder = (items: unknown[]) => items.map(canonicalJson).sort();

describe('importAll', () => {
  it('gives the same store after everything was exported, deleted and brought in', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (library) => {
        const db = connect();
        await eraseAll(db);
        await fill(db, library);
        const before = await readAll(db);
        const text = await exported(db);
        await eraseAll(db);
        await bringIn(db, text);
        expect(await readAll(db)).toEqual(before);
        await bringIn(db, text);
        expect(await readAll(db)).toEqual(before);
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  it('does to the store what the plan says, also where the two have come apart', async () => {
    await fc.assert(
      fc.asyncProperty(anyPair, async ({ kept, file }) => {
        const db = connect();
        await eraseAll(db);
        await fill(db, { ...kept, packs: [] });
        const before = { ...EMPTY, ...(await readAll(db)) };
        const text = writeBackup({ ...file, packs: [] }, NOW);
        const { plan } = await bringIn(db, text);
        const wanted = applyPlan(before, plan);
        const after = await readAll(db);
        expect(inAnyOrder(after.notes)).toEqual(inAnyOrder(wanted.notes));
        expect(inAnyOrder(after.drafts)).toEqual(inAnyOrder(wanted.drafts));
        expect(inAnyOrder(after.dismissals)).toEqual(inAnyOrder(wanted.dismissals));
        expect(after.revisions).toEqual(uniqueOf(wanted.revisions));
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  it('keeps earlier words in their order, and when a page was last seen', async () => {
    const db = connect();
    const note = await saveNote(db, draft('One'), at(8));
    await changeNote(db, note.id, { body: 'Two' }, {}, at(9));
    await changeNote(db, note.id, { body: 'Three' }, {}, at(10));
    // Somebody's clock went wrong: what was kept last has the earliest time.
    await changeNote(db, note.id, { body: 'Four' }, {}, at(7));
    await seePage(db, note.page, at(12));
    const before = await readAll(db);
    const text = await exported(db);
    await eraseAll(db);
    await bringIn(db, text);
    expect(await readAll(db)).toEqual(before);
    const kept = await listRevisions(db, note.id);
    expect(kept.map(({ value }) => value)).toEqual(['Three', 'Two', 'One']);
  });

  it('brings back what was deleted and can still be called back', async () => {
    const db = connect();
    const note = await saveNote(db, draft('One'), at(8));
    const text = await exported(db);
    await deleteNote(db, note.id, at(9));
    const { counts } = await bringIn(db, text);
    expect(counts.new).toBe(1);
    expect(await listNotes(db, null)).toEqual([note]);
  });

  it('adds a tag to a note that is here under another id, and changes nothing else of it', async () => {
    const db = connect();
    const note = await saveNote(db, { ...draft('One'), tags: ['tide'] }, at(8));
    const theirs = { ...note, id: 'theirs', tags: ['tide', 'ships'], edited: at(6).toISOString() };
    const { counts } = await bringIn(db, writeBackup({ ...EMPTY, notes: [theirs] }, NOW));
    expect(counts).toEqual({ new: 0, same: 0, changed: 1, refused: 0 });
    expect(await listNotes(db, null)).toEqual([{ ...note, tags: ['tide', 'ships'] }]);
  });

  it('sees a note that is written while the file is being read', async () => {
    const db = connect();
    const note = await saveNote(db, draft('One'), at(8));
    const text = await exported(db);
    const written = changeNote(db, note.id, { body: 'Two' }, {}, at(9));
    const brought = bringIn(db, text);
    await Promise.all([written, brought]);
    const [kept] = await listNotes(db, null);
    expect(kept!.body).toBe('Two');
    const earlier = await listRevisions(db, note.id);
    expect(new Set(earlier.map(({ value }) => value))).toEqual(new Set(['One']));
  });

  it('writes nothing where one line cannot be kept', async () => {
    const db = connect();
    await saveNote(db, draft('One'), at(8));
    const before = await readAll(db);
    const incoming = readImport(await exported(db), NOW);
    const key = undefined as unknown as string;
    incoming.rest.drafts = [{ key, body: '', saved: NOW.toISOString() }];
    incoming.rest.dismissals = [
      { id: 'd', pack: 'p', question: 'q', sentence: 's', made: NOW.toISOString() },
    ];
    await expect(importAll(db, incoming, NOWHERE_ELSE, {})).rejects.toThrow();
    expect(await readAll(db)).toEqual(before);
  });
});
