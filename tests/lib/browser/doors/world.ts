import Dexie from 'dexie';
import { IDBCursor, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Sender } from '../../../../lib/browser/transport';
import { buildIndex, serialiseIndex } from '../../../../lib/match';
import { withoutVocabulary } from '../../../../lib/pack/without-vocabulary';
import { smallPack } from '../../match/small-pack';
import { fakeFiles } from '../store/fake-files';

/** A table as a request sees it. */
type Kept = InstanceType<typeof IDBObjectStore>;
type Listener = (raw: unknown, sender: Sender, reply: (told: unknown) => void) => unknown;
type Values = Map<string, unknown>;

export const ORIGIN = 'chrome-extension://sidelight';
const ORDINARY = { id: 1, windowId: 1, incognito: false, url: 'https://tide.example/fire' };
const PRIVATE = { id: 2, windowId: 2, incognito: true, url: 'https://tide.example/flood' };
export const TABS = [ORDINARY, PRIVATE];

/** Everything that was written since somebody last looked, as `area key` or `database table`. */
const writes: string[] = [];
export const takeWrites = () => writes.splice(0);

const listeners = new Set<Listener>();
const areas = { local: new Map() as Values, session: new Map() as Values };

/** A background's browser: what the handlers need to know is told, all else is done and answers nothing. */
export const fake = idle({
  runtime: idle({
    id: 'sidelight',
    getURL: (path: string) => `${ORIGIN}${path}`,
    getManifest: () => ({ version: '9.9.9' }),
    getContexts: async () => [],
    sendMessage: async () => undefined,
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  }),
  storage: { local: areaOf('local'), session: areaOf('session'), onChanged: events() },
  tabs: idle({
    get: async (id: number) => {
      const tab = TABS.find((one) => one.id === id);
      if (!tab) throw new Error(`No tab with id: ${id}.`);
      return tab;
    },
    query: async () => TABS,
    sendMessage: async () => {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    },
  }),
  scripting: idle({
    getRegisteredContentScripts: async () => [],
    executeScript: async () => [],
  }),
  permissions: idle({ contains: async () => true }),
  commands: idle({ getAll: async () => [] }),
  i18n: { getUILanguage: () => 'en' },
  extension: { inIncognitoContext: false },
});

/** An API of which only some is there; the rest can be called and resolves to nothing. */
function idle<T extends object>(known: T): T {
  const nothing: object = new Proxy(async () => undefined, { get: () => nothing });
  return new Proxy(known, {
    get: (target, key) => (key in target ? Reflect.get(target, key) : nothing),
  });
}

function events() {
  return { addListener: () => {}, removeListener: () => {} };
}

function areaOf(name: 'local' | 'session') {
  const values = areas[name];
  return {
    get: async (keys: string | string[] | null) => {
      const wanted = keys === null ? [...values.keys()] : [keys].flat();
      const found = wanted.filter((key) => values.has(key));
      return structuredClone(Object.fromEntries(found.map((key) => [key, values.get(key)])));
    },
    set: async (items: object) => {
      for (const [key, value] of Object.entries(items)) {
        writes.push(`${name} ${key}`);
        values.set(key, structuredClone(value));
      }
    },
    remove: async (key: string) => {
      if (values.delete(key)) writes.push(`${name} ${key}`);
    },
    clear: async () => {
      writes.push(`${name} all`);
      values.clear();
    },
  };
}

/** Tells of each write to a database, by whatever way it goes. */
function watchDatabases(): void {
  const tell = (store: Kept) => writes.push(`${store.transaction.db.name} ${store.name}`);
  for (const act of ['put', 'add', 'delete', 'clear'] as const) {
    const before = IDBObjectStore.prototype[act] as (...args: unknown[]) => unknown;
    IDBObjectStore.prototype[act] = function (this: Kept, ...args: unknown[]) {
      tell(this);
      return before.apply(this, args);
    } as never;
  }
  for (const act of ['update', 'delete'] as const) {
    const before = IDBCursor.prototype[act] as (...args: unknown[]) => unknown;
    IDBCursor.prototype[act] = function (this: { source: Kept }, ...args: unknown[]) {
      tell(this.source);
      return before.apply(this, args);
    } as never;
  }
}
watchDatabases();

/** A browser with nothing in it, in which the real background's doors stand open. */
export async function createWorld() {
  listeners.clear();
  areas.local.clear();
  areas.session.clear();
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  vi.stubGlobal('navigator', { storage: fakeFiles().storage, userAgent: 'test' });
  vi.stubGlobal('fetch', async (url: string) => new Response(fileOf(url) as BodyInit));
  const { servePages } = await import('../../../../entrypoints/background/serve-pages');
  const { servePanel } = await import('../../../../entrypoints/background/serve-panel');
  const { createStore } = await import('../../../../entrypoints/background/store');
  const store = createStore();
  servePages(store);
  servePanel(store, async () => {});
  await store.db.open();
  return {
    store,
    areas,
    close: () => {
      store.db.close();
      store.snapshots.close();
    },
    /** What is answered; undefined where nobody listens. Rejects only where a listener throws. */
    deliver: (raw: unknown, sender: Sender) =>
      new Promise<unknown>((resolve, reject) => {
        try {
          const kept = [...listeners].map((listen) => listen(raw, sender, resolve));
          if (!kept.includes(true)) resolve(undefined);
        } catch (error) {
          reject(error);
        }
      }),
  };
}
export type World = Awaited<ReturnType<typeof createWorld>>;

const pack = smallPack();
const index = serialiseIndex(buildIndex([pack]));

function fileOf(url: string): string | Uint8Array {
  if (url.endsWith('.index')) return index;
  return JSON.stringify(url.includes('vocabulary') ? [pack] : [withoutVocabulary(pack)]);
}
