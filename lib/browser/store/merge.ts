import { mergePack } from '../../exchange/merge-packs';
import type { MergeReport, PageRecord, StoreContents } from '../../notes/contents';
import { mergeNote } from '../../notes/merge-note';
import type { Note } from '../../notes/note';
import type { NewRevision } from '../../notes/revision';
import { renew } from '../../own/own-pack';
import type { Pack } from '../../types';
import type { Database, StoredNote } from './database';
import { toNote } from './notes';
import { SCHEMA } from './schema';

/** The whole store as it stands at one moment, each list in the order of its keys. */
export async function readAll(db: Database): Promise<StoreContents> {
  const { notes, revisions, pages, drafts, dismissals, ownPacks } = db;
  return db.transaction('r', [notes, revisions, pages, drafts, dismissals, ownPacks], async () => {
    const standing = (await notes.toArray()).filter(({ deleted }) => !deleted);
    const ids = new Set(standing.map(({ id }) => id));
    const noted = new Set(standing.map(({ page }) => page));
    return {
      notes: standing.map(toNote),
      revisions: (await revisions.toArray())
        .filter(({ note }) => ids.has(note))
        .map(({ seq: _, ...revision }) => revision as NewRevision),
      pages: (await pages.toArray()).filter(({ key }) => noted.has(key)),
      drafts: await drafts.toArray(),
      dismissals: await dismissals.toArray(),
      packs: (await ownPacks.toArray()).map(({ pack }) => pack),
    };
  });
}

/**
 * Puts contents from elsewhere into the store, all of it or, where anything fails, nothing. Never
 * deletes: a note that is here too is put together by `mergeNote`, of a draft or page that is here too
 * the one here stays. To merge the same contents again changes nothing.
 */
export async function mergeAll(
  db: Database,
  contents: Partial<StoreContents>,
): Promise<MergeReport> {
  const { notes, revisions, pages, drafts, dismissals, ownPacks } = db;
  const tables = [notes, revisions, pages, drafts, dismissals, ownPacks];
  return db.transaction('rw', tables, async () => {
    // Before the notes, which make a page of their own where there is none.
    await addMissing(pages, contents.pages ?? [], ({ key }) => key);
    const report = await mergeNotes(db, contents.notes ?? []);
    await mergeRevisions(db, contents.revisions ?? []);
    await addMissing(drafts, contents.drafts ?? [], ({ key }) => key);
    await addMissing(dismissals, contents.dismissals ?? [], ({ id }) => id);
    for (const pack of contents.packs ?? []) await mergeOwnPack(db, pack);
    return report;
  });
}

async function mergeNotes(db: Database, incoming: Note[]): Promise<MergeReport> {
  const report: MergeReport = { added: [], changed: [], same: [] };
  const found = await db.notes.bulkGet(incoming.map(({ id }) => id));
  const here = new Map(found.flatMap((note) => (note ? [[note.id, note]] : [])));
  const kept: NewRevision[] = [];
  const written = new Map<string, StoredNote>();
  for (const theirs of incoming) {
    const mine = here.get(theirs.id);
    const merged = mine ? mergeNote(toNote(mine), theirs) : { note: theirs, kept: [] };
    const isSame =
      mine && !mine.deleted && JSON.stringify(merged.note) === JSON.stringify(toNote(mine));
    report[isSame && !merged.kept.length ? 'same' : mine ? 'changed' : 'added'].push(theirs.id);
    kept.push(...merged.kept);
    here.set(theirs.id, merged.note);
    written.set(theirs.id, { ...merged.note, schema: SCHEMA });
  }
  await db.notes.bulkPut([...written.values()]);
  await addRevisions(db, kept);
  await addMissing(db.pages, [...written.values()].map(pageOf), ({ key }) => key);
  return report;
}

/** Those of notes that are here. */
async function mergeRevisions(db: Database, incoming: NewRevision[]): Promise<void> {
  const ids = new Set(await db.notes.toCollection().primaryKeys());
  const wanted = incoming.filter(({ note }) => ids.has(note));
  await addRevisions(db, wanted);
}

/** In the order in which they were kept where they come from, each once. */
async function addRevisions(db: Database, incoming: NewRevision[]): Promise<void> {
  if (!incoming.length) return;
  const notes = [...new Set(incoming.map(({ note }) => note))];
  const known = new Set((await db.revisions.where('note').anyOf(notes).toArray()).map(nameOf));
  const fresh = new Map<string, NewRevision>();
  for (const revision of incoming) {
    if (!known.has(nameOf(revision))) fresh.set(nameOf(revision), revision);
  }
  await db.revisions.bulkAdd([...fresh.values()]);
}

function nameOf({ note, field, value, made }: NewRevision): string {
  return JSON.stringify([note, field, made, value]);
}

function pageOf({ page, url, title, created }: Note): PageRecord {
  return { key: page, url, title, seen: created };
}

/**
 * A pack that is here too gets what it lacks; one that contradicts it stands beside it. Whatever it says
 * of itself, it is the reader's who brought it.
 */
async function mergeOwnPack({ ownPacks }: Database, found: Pack): Promise<void> {
  const incoming = { ...found, info: { ...found.info, own: true } };
  const kept = await ownPacks.toArray();
  const packs = kept.map(({ pack }) => pack);
  const { id, outcome, pack } = mergePack(packs, incoming);
  if (!pack) return;
  const taken = kept.find((record) => record.id === id)?.taken ?? [];
  await ownPacks.put({ id, pack: outcome === 'pack-grown' ? renew(pack) : pack, taken });
}

/** The part of a table that is used here. */
interface Keyed<T> {
  bulkGet(keys: string[]): PromiseLike<(T | undefined)[]>;
  bulkAdd(records: T[]): PromiseLike<unknown>;
}

async function addMissing<T>(table: Keyed<NoInfer<T>>, records: T[], keyOf: (record: T) => string) {
  const once = new Map(records.map((record) => [keyOf(record), record]));
  const found = await table.bulkGet([...once.keys()]);
  await table.bulkAdd([...once.values()].filter((_, index) => !found[index]));
}
