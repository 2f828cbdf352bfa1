import type { Incoming } from '../../exchange/incoming';
import type { Library } from '../../exchange/library';
import {
  type Merge,
  type MergeOptions,
  type MergePlan,
  planMerge,
} from '../../exchange/plan-merge';
import type { StoreContents } from '../../notes/contents';
import type { Database } from './database';
import { mergeAll, readAll } from './merge';

/**
 * Takes a file's content in, all or nothing. What it adds is found out inside the transaction: a note
 * that is written meanwhile is seen whole, or not touched. `elsewhere` is what is kept outside this
 * database; of the plan's settings nothing is written here.
 */
export function importAll(
  db: Database,
  incoming: Incoming,
  elsewhere: Pick<Library, 'settings'>,
  options: MergeOptions,
): Promise<Merge> {
  const { notes, revisions, pages, drafts, dismissals, ownPacks } = db;
  const tables = [notes, revisions, pages, drafts, dismissals, ownPacks];
  return db.transaction('rw', tables, async () => {
    const contents = await readAll(db);
    const merge = planMerge({ ...contents, ...elsewhere }, incoming, options);
    await mergeAll(db, addedBy(merge.plan, contents));
    return merge;
  });
}

/** A plan as contents to be merged: of kept notes only those that get tags. */
function addedBy(plan: MergePlan, kept: StoreContents): StoreContents {
  const { revisions, drafts, pages, dismissals, packs } = plan;
  const added = new Map(plan.tags.map(({ note, tags }) => [note, tags]));
  const tagged = kept.notes.flatMap((note) => {
    const tags = added.get(note.id);
    return tags ? [{ ...note, tags: [...note.tags, ...tags] }] : [];
  });
  return { notes: [...tagged, ...plan.notes], revisions, drafts, pages, dismissals, packs };
}
