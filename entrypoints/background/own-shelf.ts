import { browser } from 'wxt/browser';
import { report } from '../../lib/browser/report';
import type { Database } from '../../lib/browser/store/database';
import { keepOwnIndex, readOwnIndex, readOwnPacks } from '../../lib/browser/store/own-packs';
import { hashOf } from '../../lib/exchange/canonical';
import { buildIndex, loadIndex, type StatementIndex, serialiseIndex } from '../../lib/match';
import type { Pack } from '../../lib/types';

/** The reader's own packs with their index. */
export interface OwnKnowledge {
  packs: Pack[];
  index: StatementIndex;
}

/** Where the reader's packs are read, once for as long as nothing in them changes. */
export interface OwnShelf {
  read(): Promise<OwnKnowledge>;
  /** They have changed: the next who asks gets them as they are now. */
  forget(): void;
}

/** A store that cannot be read costs the reader's statements, and nothing else of a page. */
export function createOwnShelf(db: Database): OwnShelf {
  let reading: Promise<OwnKnowledge> | null = null;
  return {
    read: () => {
      reading ??= readOwn(db).catch((error: unknown) => {
        reading = null;
        report(error, 'reading the statements of the reader');
        return { packs: [], index: { packs: [] } };
      });
      return reading;
    },
    forget: () => {
      reading = null;
    },
  };
}

async function readOwn(db: Database): Promise<OwnKnowledge> {
  const packs = (await readOwnPacks(db)).filter(({ statements }) => statements.length > 0);
  const indexes = await Promise.all(packs.map((pack) => indexOf(db, pack)));
  return { packs, index: { packs: indexes.flatMap((index) => index.packs) } };
}

/** As it was kept where it was built of the same pack by the same program and can be read, else built anew. */
async function indexOf(db: Database, pack: Pack): Promise<StatementIndex> {
  const { id } = pack.info;
  const of = hashOf([pack, browser.runtime.getManifest().version]);
  const kept = await readOwnIndex(db, id, of).then((bytes) => bytes && load(bytes));
  if (kept) return kept;
  const index = buildIndex([pack]);
  await keepOwnIndex(db, { id, of, bytes: serialiseIndex(index) });
  return index;
}

/** Null for bytes of another layout. */
function load(bytes: Uint8Array): StatementIndex | null {
  try {
    return loadIndex(bytes);
  } catch (error) {
    report(error, 'reading an index');
    return null;
  }
}
