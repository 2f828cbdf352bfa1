import { hashOf } from '../../exchange/canonical';
import { createTurns } from '../../in-turn';
import type { StoreContents } from '../../notes/contents';
import type { NewRevision } from '../../notes/revision';
import { wellFormed } from '../../text/well-formed';
import { checkCanary, replantCanary } from './canary';
import type { Database } from './database';
import { mergeAll, readAll } from './merge';
import { readContents } from './read-contents';
import {
  hasSpareFile,
  listSpareFiles,
  readSpareFiles,
  removeAllSpareFiles,
  removeSpareFiles,
  writeSpareFile,
} from './spare-files';

/** What has a copy of its own, and in which part of the store's contents it belongs. */
const PARTS = {
  note: 'notes',
  revision: 'revisions',
  draft: 'drafts',
  dismissal: 'dismissals',
  pack: 'packs',
} as const;
export type SpareKind = keyof typeof PARTS;
const KINDS = Object.keys(PARTS) as SpareKind[];
type Thing = StoreContents[(typeof PARTS)[SpareKind]][number];

/** The file with all that was kept when it was written. No name that `nameOf` makes has a dot. */
const BUNDLE = 'all.json';
/** Names what has gone since then. */
const GONE = 'gone';
/** A longer name is cut; a hash then tells it from others with the same beginning. */
const LONGEST_NAME = 120;

/**
 * Copies of what was committed, in files, away from the databases: Chromium has been seen to find its
 * database files damaged after it was killed, and then removes all databases of the extension. One file
 * holds everything as it once stood, one each what was changed since. What is asked for is done in turn.
 */
export interface Spares {
  keep(kind: SpareKind, id: string, value: object): Promise<void>;
  /** Forgets the copy of what is gone. One that never was is no error. */
  drop(kind: SpareKind, id: string): Promise<void>;
  /** Writes everything anew as it is now; `always`, also where no more than that is there already. */
  renew(db: Database, always: boolean): Promise<void>;
  /** Where the canary tells of a loss, brings the copies back; gives how many notes came back. */
  rescue(db: Database, now: Date): Promise<number>;
  dropAll(): Promise<void>;
}

export function createSpares(): Spares {
  const inTurn = createTurns();
  /** Written since the last bundle: not to be swept up with what the bundle replaces. */
  let fresh = new Set<string>();
  /** Files that name what has gone; null before the folder was looked at. */
  let gone: Set<string> | null = null;

  /** One file less to ask for with each that is written: hardly anything that is kept had gone before. */
  const callBack = async (name: string) => {
    gone ??= new Set((await listSpareFiles()).filter((each) => each.startsWith(GONE)));
    if (gone.delete(name)) await removeSpareFiles(name);
  };
  const renewNow = async (db: Database, always: boolean): Promise<string[]> => {
    const names = await listSpareFiles();
    if (!always && names.length === 1 && names[0] === BUNDLE) return [];
    // After a loss these copies are all that there is.
    if ((await checkCanary(db)) === 'lost') return [];
    fresh = new Set([BUNDLE]);
    const contents = await readAll(db);
    if (!names.length && !hasAny(contents)) return [];
    await writeSpareFile(BUNDLE, contents);
    return names;
  };
  return {
    keep: (kind, id, value) =>
      inTurn(async () => {
        const name = nameOf(kind, id);
        fresh.add(name);
        await writeSpareFile(name, { [PARTS[kind]]: [value] });
        await callBack(nameOf(GONE, kind, id));
      }),
    drop: (kind, id) =>
      inTurn(async () => {
        const name = nameOf(GONE, kind, id);
        fresh.add(name);
        if (await hasSpareFile(BUNDLE)) {
          await writeSpareFile(name, { [GONE]: `${kind} ${id}` });
          gone?.add(name);
        }
        await removeSpareFiles(nameOf(kind, id));
      }),
    renew: async (db, always) => {
      const old = await inTurn(() => renewNow(db, always));
      // A turn each: whoever keeps something meanwhile does not wait for hundreds of files.
      for (const name of old)
        await inTurn(async () => {
          if (!fresh.has(name)) await removeSpareFiles(name);
        });
    },
    // Not in turn: the database waits for it, and whoever is at work may wait for the database.
    rescue: rescueNow,
    dropAll: () =>
      inTurn(async () => {
        gone = null;
        await removeAllSpareFiles();
      }),
  };
}

/** Names a revision by what it says: its number is the database's alone. */
export function spareIdOf({ note, field, value, made }: NewRevision): string {
  return hashOf([note, field, value, made]);
}

async function rescueNow(db: Database, now: Date): Promise<number> {
  if ((await checkCanary(db)) !== 'lost') return 0;
  const contents = await readSpares();
  const { added } = await mergeAll(db, contents);
  if (hasAny(contents)) await replantCanary(db, now);
  return added.length;
}

function hasAny(contents: StoreContents): boolean {
  return KINDS.some((kind) => contents[PARTS[kind]].length > 0);
}

/** All as it was last kept: the bundle without what has gone since, and over it what was written since. */
async function readSpares(): Promise<StoreContents> {
  const files = await readSpareFiles();
  const bundle = readContents(files.get(BUNDLE));
  const kept = new Map(thingsOf(bundle));
  for (const file of files.values()) kept.delete(goneIn(file));
  const since = [...files].filter(([name]) => name !== BUNDLE).map(([, file]) => file);
  for (const [name, thing] of since.flatMap((file) => thingsOf(readContents(file)))) {
    const older = kept.get(name);
    if (!older || !isLater(older, thing)) kept.set(name, thing);
  }
  return contentsOf(bundle, kept);
}

function thingsOf(contents: StoreContents): [name: string, thing: Thing][] {
  return KINDS.flatMap((kind) =>
    contents[PARTS[kind]].map((thing): [string, Thing] => [`${kind} ${idOf(kind, thing)}`, thing]),
  );
}

/** In the order in which revisions were made: the database numbers them anew. */
function contentsOf({ pages }: StoreContents, kept: Map<string, Thing>): StoreContents {
  const of = (kind: SpareKind) =>
    [...kept].filter(([name]) => name.startsWith(`${kind} `)).map(([, thing]) => thing);
  const parts = Object.fromEntries(KINDS.map((kind) => [PARTS[kind], of(kind)]));
  const { revisions, ...rest } = parts as unknown as Omit<StoreContents, 'pages'>;
  const inOrder = [...revisions].sort((a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : 0));
  return { ...rest, revisions: inOrder, pages };
}

function idOf(kind: SpareKind, thing: Thing): string {
  if (kind === 'revision') return spareIdOf(thing as NewRevision);
  if ('info' in thing) return thing.info.id;
  return 'key' in thing ? thing.key : (thing as { id: string }).id;
}

/** Whether of two copies of one thing the first is the later: a sweep may have been stopped half way. */
function isLater(one: Thing, other: Thing): boolean {
  if ('edited' in one && 'edited' in other) return one.edited > other.edited;
  if ('info' in one && 'info' in other)
    return Number(one.info.version) > Number(other.info.version);
  return false;
}

function goneIn(file: unknown): string {
  const gone = (file as Record<string, unknown> | null)?.[GONE];
  return typeof gone === 'string' ? gone : '';
}

/** Ids may come from a file of somebody else's: a name of a file has no slash and no dots. */
function nameOf(...parts: string[]): string {
  const name = parts.join(' ');
  const plain = encodeURIComponent(wellFormed(name)).replaceAll('.', '%2E');
  if (plain.length <= LONGEST_NAME && name === wellFormed(name)) return plain;
  return `${plain.slice(0, LONGEST_NAME)}-${hashOf(name)}`;
}
