import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach } from 'vitest';
import { Database } from '../../../../lib/browser/store/database';
import { SnapshotDatabase } from '../../../../lib/browser/store/snapshots';
import type { NoteDraft } from '../../../../lib/notes/note';

export const draft = (body = '', url = 'https://tide.example/fire'): NoteDraft => ({
  url,
  title: 'Fire in the harbour',
  target: null,
  body,
});

export const at = (hour: number, day = 1) => new Date(Date.UTC(2024, 2, day, hour));

const opened: Dexie[] = [];

/** A connection that is closed after the test. */
export function opens<T extends Dexie>(connection: T): T {
  opened.push(connection);
  return connection;
}

/** Another window's connection to the same store. */
export const connect = () => opens(new Database());
export const connectSnapshots = () => opens(new SnapshotDatabase());

/** Gives each test a disk with nothing on it. */
export function useEmptyDisk(): void {
  beforeEach(() => {
    Dexie.dependencies.indexedDB = new IDBFactory();
    Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  });
  afterEach(() => {
    for (const connection of opened.splice(0)) connection.close();
  });
}
