import * as v from 'valibot';
import { dismissal } from '../dismissals/dismissal';
import { cutList } from '../helpings';
import { wholePack } from '../pack/schema';
import { draft } from './draft';
import { note } from './note';
import { newRevision } from './revision';

/** A page with notes: how it was last called, and when the reader was last there (ISO 8601). */
export const pageRecord = v.object({
  key: v.string(),
  url: v.string(),
  title: v.string(),
  seen: v.string(),
});
export type PageRecord = v.InferOutput<typeof pageRecord>;

/** All that the reader has made, without what was deleted. Plain JSON. */
export const storeContents = v.object({
  notes: v.array(note),
  revisions: v.array(newRevision),
  pages: v.array(pageRecord),
  drafts: v.array(draft),
  dismissals: v.array(dismissal),
  /** The reader's own. */
  packs: v.array(wholePack),
});
export type StoreContents = v.InferOutput<typeof storeContents>;

const PARTS = Object.keys(storeContents.entries) as (keyof StoreContents)[];

/** Contents in parts, each small enough for a message; together they are the whole again. */
export function cutContents(contents: StoreContents, most?: number): Partial<StoreContents>[] {
  const items = PARTS.flatMap((part) => contents[part].map((item) => [part, item] as const));
  return cutList(items, most).map((list) => {
    const cut: Record<string, unknown[]> = {};
    for (const [part, item] of list) {
      cut[part] ??= [];
      cut[part].push(item);
    }
    return cut as Partial<StoreContents>;
  });
}

/** The whole of what was cut. */
export function joinContents(parts: Partial<StoreContents>[]): StoreContents {
  const of = (part: keyof StoreContents) => parts.flatMap((each): unknown[] => each[part] ?? []);
  return Object.fromEntries(PARTS.map((part) => [part, of(part)])) as unknown as StoreContents;
}

/** What a merge did with each note, by id. */
export const mergeReport = v.object({
  added: v.array(v.string()),
  changed: v.array(v.string()),
  same: v.array(v.string()),
});
export type MergeReport = v.InferOutput<typeof mergeReport>;

const count = v.number();
const size = v.nullable(v.number());

/** What is known of a snapshot without opening it. `made` is an ISO 8601 time, and names it. */
export const snapshot = v.object({ made: v.string(), notes: count });
export type Snapshot = v.InferOutput<typeof snapshot>;

/** `none`: nothing was ever kept; `ok`: all is there; `lost`: the database does not know what it should. */
const canaryState = v.picklist(['none', 'ok', 'lost']);
export type CanaryState = v.InferOutput<typeof canaryState>;

/** How many records there are. `deleted` notes can still be called back; `damaged` ones were put aside. */
const storeCounts = v.object({
  notes: count,
  deleted: count,
  revisions: count,
  pages: count,
  drafts: count,
  damaged: count,
});
export type StoreCounts = v.InferOutput<typeof storeCounts>;

/** How the store is. Sizes in bytes; null where the browser does not tell. */
export const storeHealth = v.object({
  /** What the browser said when the database could not be opened; null where it is open. */
  failure: v.nullable(v.string()),
  canary: canaryState,
  schema: v.nullable(v.number()),
  counts: v.nullable(storeCounts),
  /** Newest first. */
  snapshots: v.array(snapshot),
  usage: size,
  quota: size,
  /** Whether the browser promises not to clear the store by itself. */
  persisted: v.nullable(v.boolean()),
});
export type StoreHealth = v.InferOutput<typeof storeHealth>;
