import { checkCanary, replantCanary } from './canary';
import type { Database } from './database';
import { mergeAll } from './merge';
import { readContents } from './read-contents';

/** Folder of the origin's private file system in which the copies lie. */
const FOLDER = 'spare';

/** What lies in a file: one note, draft or pack of the reader's as it was last acknowledged. */
export type Spare = { notes: [object] } | { drafts: [object] } | { packs: [object] };

/**
 * Keeps a copy of what was just committed in a file of its own, away from the databases: Chromium has
 * been seen to find its database files damaged after it was killed, and then removes all databases of
 * the extension. A file is replaced as a whole or not at all.
 */
export async function keepSpare(id: string, spare: Spare): Promise<void> {
  const file = await (await openFolder()).getFileHandle(nameOf(id), { create: true });
  const stream = await file.createWritable();
  await stream.write(JSON.stringify(spare));
  await stream.close();
}

/** Forgets the copy of what is gone for good. One that never was is no error. */
export async function dropSpare(id: string): Promise<void> {
  await (await openFolder()).removeEntry(nameOf(id)).catch(() => {});
}

/** Forgets all copies. */
export async function dropSpares(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(FOLDER, { recursive: true }).catch(() => {}); // there were none
}

/** Where the canary tells of a loss, brings the copies back; gives how many notes came back. */
export async function rescueFromSpares(db: Database, now: Date): Promise<number> {
  if ((await checkCanary(db)) !== 'lost') return 0;
  const { added } = await mergeAll(db, readContents(await readSpares()));
  if (added.length) await replantCanary(db, now);
  return added.length;
}

/** What lies in the files, by kind. */
type Found = Record<'notes' | 'drafts' | 'packs', unknown[]>;

async function readSpares(): Promise<Found> {
  const found: Found = { notes: [], drafts: [], packs: [] };
  for await (const handle of filesOf(await openFolder())) {
    const spare = parse(await (await handle.getFile()).text());
    found.notes.push(...(spare?.notes ?? []));
    found.drafts.push(...(spare?.drafts ?? []));
    found.packs.push(...(spare?.packs ?? []));
  }
  return found;
}

async function* filesOf(folder: FileSystemDirectoryHandle) {
  // The types of the DOM lack the iterator of this one.
  const { values } = folder as unknown as { values(): AsyncIterable<FileSystemHandle> };
  for await (const handle of values.call(folder)) {
    if (handle.kind === 'file') yield handle as FileSystemFileHandle;
  }
}

/** Null for half a file, which costs no other. */
function parse(text: string): Partial<Found> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** Ids may come from a file of somebody else's: a name of a file has no slash and no dots. */
function nameOf(id: string): string {
  return encodeURIComponent(id).replaceAll('.', '%2E').slice(0, 200);
}
