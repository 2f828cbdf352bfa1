/**
 * A page that is put into a test's own copy of the built extension, never into the extension. It asks the
 * background what stands behind its `#` as JSON, `[type, body]`, and shows the answer.
 */
const api = globalThis.browser ?? globalThis.chrome;

/** What only a page of the extension can see: its tabs, and all that lies in its storage and databases. */
const own = {
  async tabs() {
    const tabs = await api.tabs.query({});
    return tabs.map(({ id, url, incognito }) => ({ id, url, incognito }));
  },
  async everything() {
    const [local, session] = await Promise.all([
      api.storage.local.get(null),
      api.storage.session.get(null),
    ]);
    delete local.gateNames; // of the packs, and large
    const databases = await indexedDB.databases().catch(() => []);
    const read = databases.map(async ({ name }) => [name, await readDatabase(name)]);
    return { local, session, databases: Object.fromEntries(await Promise.all(read)) };
  },
  /** Puts in place of the notes a database that no version of ours could open. */
  async spoil() {
    await settled(indexedDB.deleteDatabase('sidelight'));
    const request = indexedDB.open('sidelight', 1);
    request.onupgradeneeded = () => {
      const table = request.result.createObjectStore('notes', { keyPath: 'name' });
      table.add({ name: 'a', body: 'Words that can still be read' });
    };
    (await settled(request)).close();
  },
  /** A message to the background whose letters come turned round: the address of this page is written down. */
  async backwards({ text }) {
    const { ok, value, error } = await api.runtime.sendMessage(
      JSON.parse([...text].reverse().join('')),
    );
    if (!ok) throw new Error(error);
    return value;
  },
  /** Puts the tab with an address to sleep, as a browser does that is short of memory, and closes it. */
  async discard({ url }) {
    const tab = (await api.tabs.query({})).find((each) => each.url === url);
    const sleeping = await api.tabs.discard(tab.id);
    await api.tabs.remove(sleeping?.id ?? tab.id);
  },
  /** See `soak/troubles.js`. */
  async troubles(body) {
    await api.runtime.sendMessage({ to: 'troubles', body });
  },
  /** Lets the database vanish, as a browser does that needs the room. */
  async lose() {
    await settled(indexedDB.deleteDatabase('sidelight'));
  },
  /** The same, and the copies in files with it. */
  async loseCopies() {
    await own.lose();
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('spare', { recursive: true });
  },
};

function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function readDatabase(name) {
  const database = await settled(indexedDB.open(name));
  const tables = {};
  for (const table of database.objectStoreNames) {
    tables[table] = await settled(database.transaction(table).objectStore(table).getAll());
  }
  database.close();
  return tables;
}

async function answer() {
  const [type, body] = JSON.parse(decodeURIComponent(location.hash.slice(1)));
  if (own[type]) return { ok: true, value: (await own[type](body)) ?? null };
  return api.runtime.sendMessage({ to: 'background', type, body });
}

const shown = await answer().catch((error) => ({ ok: false, error: String(error) }));
document.querySelector('pre').textContent = JSON.stringify(shown);
