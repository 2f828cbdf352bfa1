/**
 * A page that is put into a test's own copy of the built extension, never into the extension. It writes
 * until somebody kills the browser and logs what was acknowledged, or shows what is kept.
 *
 * `?kept`: writes as the panel does. `?early`: writes past the background and takes a request that
 * succeeded for a commit, as a careless store would. `?read`: shows all notes and drafts as JSON.
 */
const api = globalThis.browser ?? globalThis.chrome;
const WRITERS = 3;
/** So many notes share one transaction in the careless variant. */
const BATCH = 60;

const text = (words) => `${words} ${'about the tide '.repeat(20)}`;
const tell = (acknowledged) => console.log(`kept ${JSON.stringify(acknowledged)}`);

async function ask(type, body) {
  const { ok, value, error } = await api.runtime.sendMessage({ to: 'background', type, body });
  if (!ok) throw new Error(error);
  return value;
}

const draftOf = (body) => ({
  url: `https://kill.example/${Math.floor(Math.random() * 50)}`,
  title: 'A page',
  target: null,
  body: text(body),
});

/** New notes, one after the other. */
async function writeNotes(writer) {
  for (let count = 0; ; count++) {
    const { id, body } = await ask('saveNote', draftOf(`${writer} ${count}`));
    tell({ kind: 'note', id, body });
  }
}

/** One note, changed again and again: its text must never be older than what was acknowledged. */
async function changeOne() {
  const { id } = await ask('saveNote', draftOf('one'));
  for (let count = 1; ; count++) {
    await ask('changeNote', { id, change: { body: `${count}` } });
    tell({ kind: 'change', id, count });
  }
}

/** Notes that come in a file: as safe, once that is acknowledged, as those that were written here. */
async function bringNotes() {
  const ids = Array.from({ length: 20 }, () => crypto.randomUUID());
  // The same words twice would be one note.
  const brought = ids.map((id) => ({ id, body: text(`brought ${id}`).trim() }));
  const annotations = brought.map(({ id, body }) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    id: `urn:uuid:${id}`,
    body: { type: 'TextualBody', value: body },
    target: 'https://kill.example/brought',
  }));
  const file = { text: JSON.stringify(annotations), settings: false };
  await ask('importFile', { ...file, now: new Date().toISOString() });
  for (const { id, body } of brought) tell({ kind: 'note', id, body });
}

async function writeDraft() {
  const key = crypto.randomUUID();
  for (let count = 1; ; count++) {
    await ask('saveDraft', { key, body: `${count}` });
    tell({ kind: 'draft', id: key, count });
  }
}

async function writeEarly() {
  // The background makes the database; here it is only opened.
  await ask('listNotes', { url: null });
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('sidelight');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (;;) await writeBatch(database);
}

function writeBatch(database) {
  const transaction = database.transaction('notes', 'readwrite');
  const table = transaction.objectStore('notes');
  let left = BATCH;
  const next = () => {
    const now = new Date().toISOString();
    const note = { ...draftOf('early'), id: crypto.randomUUID(), page: 'kill.example/', tags: [] };
    const request = table.add({ ...note, created: now, edited: now, schema: 2 });
    request.onsuccess = () => {
      tell({ kind: 'note', id: note.id, body: note.body });
      if (--left) next();
    };
  };
  next();
  return new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
}

async function read() {
  const notes = [];
  for (let after; ; after = notes.at(-1).id) {
    const some = await ask('listNotes', { url: null, after });
    if (!some.length) break;
    notes.push(...some);
  }
  const drafts = await ask('readDrafts', {});
  const kept = [...notes.map(({ id, body }) => [id, body]), ...drafts.map((d) => [d.key, d.body])];
  document.querySelector('pre').textContent = JSON.stringify(kept);
}

const modes = {
  '?kept': () => {
    for (let writer = 0; writer < WRITERS; writer++) void writeNotes(writer);
    void changeOne();
    void bringNotes();
    void writeDraft();
  },
  '?early': writeEarly,
  '?read': read,
};
await modes[location.search]?.();
