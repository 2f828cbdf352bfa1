import Dexie, { type EntityTable } from 'dexie';
import type { Dismissal } from '../../dismissals/dismissal';
import type { PageRecord } from '../../notes/contents';
import type { Draft } from '../../notes/draft';
import type { Note } from '../../notes/note';
import type { Revision } from '../../notes/revision';
import type { Standing } from '../../notes/standing';
import { report } from '../report';
import { mendStore, needsMending } from './mend';
import type { OwnIndexRecord, OwnPackRecord } from './own-packs';

/** A note as it is kept. A deleted one stays until it can no longer be called back. */
export interface StoredNote extends Note {
  /** ISO 8601 time of deletion; absent while the note stands. */
  deleted?: string;
  /** `SCHEMA` of the code that wrote it; absent in what 0.1.0 wrote. */
  schema?: number;
}

/** What the store knows of itself: `schema`, `canary`. */
export interface MetaRecord {
  key: string;
  value: unknown;
}

/** A record that cannot be read as a note, kept as it was found. */
export interface DamagedRecord {
  seq: number;
  found: string;
  record: unknown;
}

/** The reader's store. Published versions are never dropped or changed: a new one is added below. */
export class Database extends Dexie {
  notes!: EntityTable<StoredNote, 'id'>;
  revisions!: EntityTable<Revision, 'seq'>;
  pages!: EntityTable<PageRecord, 'key'>;
  drafts!: EntityTable<Draft, 'key'>;
  dismissals!: EntityTable<Dismissal, 'id'>;
  meta!: EntityTable<MetaRecord, 'key'>;
  damaged!: EntityTable<DamagedRecord, 'seq'>;
  ownPacks!: EntityTable<OwnPackRecord, 'id'>;
  ownIndexes!: EntityTable<OwnIndexRecord, 'id'>;
  standings!: EntityTable<Standing, 'note'>;

  constructor(name = 'sidelight') {
    // 'strict': a commit is told only when the data is on the disk. A lost note costs more than a millisecond.
    super(name, { chromeTransactionDurability: 'strict' });
    this.declare();
    this.on('ready', (db) => mendOnOpening(db as Database), true);
  }

  /** Says anew what there is to be: a failed upgrade leaves Dexie with what it found instead. */
  declare(): void {
    this.version(1).stores({ notes: 'id, page, edited, deleted' });
    this.version(2).stores({
      notes: 'id, page, edited, deleted, created, schema, *tags, [statement.pack+statement.id]',
      revisions: '++seq, note, [note+field]',
      pages: 'key, seen',
      drafts: 'key, saved',
      dismissals: 'id, made',
      meta: 'key',
      damaged: '++seq',
    });
    this.version(3).stores({ ownPacks: 'id', ownIndexes: 'id' });
    this.version(4).stores({ standings: 'note' });
  }
}

/** A pass that fails leaves the store as it is: what it holds can be read all the same. */
async function mendOnOpening(db: Database): Promise<void> {
  try {
    if (await needsMending(db)) await mendStore(db, new Date());
  } catch (error) {
    report(error, 'mending the store');
  }
}
