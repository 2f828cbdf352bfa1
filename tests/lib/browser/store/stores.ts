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

/** As much of a browser's storage as the store asks for; JSON goes in, copies come out. */
export function fakeStorage() {
  const areas = { local: new Map<string, unknown>(), session: new Map<string, unknown>() };
  const areaOf = (values: Map<string, unknown>) => ({
    get: async (key: string) => (values.has(key) ? { [key]: values.get(key) } : {}),
    set: async (items: object) => {
      for (const [key, value] of Object.entries(items)) values.set(key, structuredClone(value));
    },
    remove: async (key: string) => void values.delete(key),
    clear: async () => values.clear(),
  });
  return { areas, storage: { local: areaOf(areas.local), session: areaOf(areas.session) } };
}
