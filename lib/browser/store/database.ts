import Dexie, { type EntityTable } from 'dexie';
import type { Note } from '../../messages';

/** A note as it is kept. A deleted one stays until it can no longer be called back. */
export interface StoredNote extends Note {
  /** ISO 8601 time of deletion; absent while the note stands. */
  deleted?: string;
}

/** The reader's store. Published versions are never dropped or changed: a new one is added below. */
export class Database extends Dexie {
  notes!: EntityTable<StoredNote, 'id'>;

  constructor(name = 'sidelight') {
    // 'strict': a commit is told only when the data is on the disk. A lost note costs more than a millisecond.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ notes: 'id, page, edited, deleted' });
  }
}
