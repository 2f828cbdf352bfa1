import * as v from 'valibot';
import { dismissal } from '../../dismissals/dismissal';
import { pageRecord, type StoreContents } from '../../notes/contents';
import { draft } from '../../notes/draft';
import { mendNote } from '../../notes/mend-note';
import { newRevision } from '../../notes/revision';
import { wholePack } from '../../pack/schema';

/** Contents from what was kept of a store, by whatever version: what can be read of it. */
export function readContents(found: unknown): StoreContents {
  const parts = v.is(v.record(v.string(), v.unknown()), found) ? found : {};
  return {
    notes: listOf(parts.notes).flatMap((record) => mendNote(record).note ?? []),
    revisions: readable(newRevision, parts.revisions),
    pages: readable(pageRecord, parts.pages),
    drafts: readable(draft, parts.drafts),
    dismissals: readable(dismissal, parts.dismissals),
    packs: readable(wholePack, parts.packs),
  };
}

function readable<S extends v.GenericSchema>(schema: S, found: unknown): v.InferOutput<S>[] {
  return listOf(found).flatMap((record) => {
    const { success, output } = v.safeParse(schema, record);
    return success ? [output] : [];
  });
}

function listOf(found: unknown): unknown[] {
  return Array.isArray(found) ? found : [];
}
