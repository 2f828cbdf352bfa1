import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { CanaryState } from '../../notes/contents';
import type { Database } from './database';

/**
 * A record that is written once, with the first note, in two stores at the same time: in the database
 * and in `storage.local`, which the browsers keep in other files. Where one knows it and the other does
 * not, the other has lost data, whatever it says of itself.
 */
const canary = v.object({ id: v.string(), made: v.string() });

/** Compares the two. A lost copy in `storage.local` alone is made again: no note lies there. */
export async function checkCanary(db: Database): Promise<CanaryState> {
  const [inside, outside] = await Promise.all([readInside(db), readOutside()]);
  if (!inside) return outside ? 'lost' : 'none';
  if (outside?.id === inside.id) return 'ok';
  if (outside) return 'lost';
  await browser.storage.local.set({ canary: inside });
  return 'ok';
}

/** Writes the record with the first note; never over one that tells of a loss. */
export async function plantCanary(db: Database, now: Date): Promise<CanaryState> {
  const state = await checkCanary(db);
  const isUsed = state === 'none' && ((await db.notes.count()) || (await db.ownPacks.count()));
  if (isUsed) await replantCanary(db, now);
  return state;
}

/** Writes it anew, after the reader has taken note of a loss. */
export async function replantCanary(db: Database, now: Date): Promise<void> {
  const value = { id: crypto.randomUUID(), made: now.toISOString() };
  // Inside first: a stop in between leaves a store that mends itself, not a false alarm.
  await db.transaction('rw', db.meta, () => db.meta.put({ key: 'canary', value }));
  await browser.storage.local.set({ canary: value });
}

async function readInside(db: Database) {
  return parse((await db.meta.get('canary'))?.value);
}

async function readOutside() {
  return parse((await browser.storage.local.get('canary')).canary);
}

function parse(found: unknown): v.InferOutput<typeof canary> | null {
  const result = v.safeParse(canary, found);
  return result.success ? result.output : null;
}
