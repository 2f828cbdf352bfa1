import Dexie from 'dexie';
import type { Database } from './database';

/** What can be read of a database that Dexie cannot open: all records by table, and what failed. */
export interface Remains {
  tables: Record<string, unknown[]>;
  failed: { table: string; reason: string }[];
}

/**
 * Reads a database as it lies there, whatever its version and tables, record by record, so that one that
 * cannot be read costs none of the others. Never throws and never makes a database.
 */
export async function readRemains(name: string): Promise<Remains> {
  const remains: Remains = { tables: {}, failed: [] };
  const fail = (table: string, error: unknown) =>
    remains.failed.push({ table, reason: error instanceof Error ? error.message : String(error) });
  try {
    const database = await openAsItIs(name);
    for (const table of database.objectStoreNames) {
      remains.tables[table] = [];
      await readTable(database, table, remains.tables[table]).catch((error) => fail(table, error));
    }
    database.close();
  } catch (error) {
    fail('', error);
  }
  return remains;
}

/** Removes a database for good, so that a new one can take its place. */
export async function removeDatabase(db: Database): Promise<void> {
  db.close();
  await Dexie.delete(db.name);
  db.declare();
}

function openAsItIs(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = Dexie.dependencies.indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => request.transaction?.abort(); // there was none: none is made
  });
}

/** Puts what comes into `records`, so that what was read before a failure is there. */
function readTable(database: IDBDatabase, table: string, records: unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = database.transaction(table).objectStore(table).openCursor();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve();
      records.push(cursor.value);
      cursor.continue();
    };
  });
}
