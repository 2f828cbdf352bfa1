import { browser } from 'wxt/browser';
import { replantCanary } from '../../lib/browser/store/canary';
import { describeStore } from '../../lib/browser/store/health';
import { importAll } from '../../lib/browser/store/import';
import { readAll } from '../../lib/browser/store/merge';
import { readRemains, removeDatabase } from '../../lib/browser/store/recover';
import { listSnapshots, openSnapshot, restoreSnapshot } from '../../lib/browser/store/snapshots';
import { broadcast, type Handlers } from '../../lib/browser/transport';
import { createFileParts } from '../../lib/exchange/file-parts';
import { readImport } from '../../lib/exchange/read-import';
import { createTray, cutText } from '../../lib/helpings';
import { backgroundToPanel, type panelToStore } from '../../lib/messages';
import { cutContents } from '../../lib/notes/contents';
import { tellOfDismissals } from './dismissals-changed';
import { storeGateNames, storeNotedPages } from './gate-names';
import { loadKnowledge } from './knowledge';
import { repaintAll } from './notes-changed';
import { changeAndObey, readAnew } from './obey-settings';
import { erase, keepSafe, type Store } from './store';

/** Answers what extension pages ask of the store as a whole. `setUp` begins anew after a deletion. */
export function answerStore(
  store: Store,
  setUp: () => Promise<void>,
): Handlers<typeof panelToStore> {
  const { db, snapshots } = store;
  const parts = createFileParts();
  const changed = async () => {
    // As whole as what was committed, before it is acknowledged.
    await store.spares.renew(db, true);
    store.own.forget();
    await storeGateNames();
    keepSafe(store);
    await storeNotedPages(db);
    broadcast(backgroundToPanel, 'notesChanged', { page: '' });
    await repaintAll();
  };
  return {
    describeHealth: () => describeStore(db, snapshots),
    restoreSnapshot: async ({ made }) => {
      const report = await restoreSnapshot(db, snapshots, made);
      await replantCanary(db, new Date());
      await changed();
      return report;
    },
    acceptLoss: () => replantCanary(db, new Date()),
    readLibrary: createTray(async () => cutContents(await readAll(db))),
    bringPart: async ({ of, place, text }) => parts.add(of, place, text),
    importFile: async ({ of, text, now, settings }) => {
      const bundled = (await loadKnowledge()).lookup.packs.map(({ info }) => info.id);
      const incoming = readImport(parts.end(of, text), new Date(now));
      const kept = { settings: null };
      const { plan, lines, counts } = await importAll(db, incoming, kept, { bundled, settings });
      await changed();
      if (plan.dismissals.length) await tellOfDismissals();
      if (plan.packs.length) {
        broadcast(backgroundToPanel, 'ownChanged', {});
        await readAnew();
      }
      if (plan.settings) await changeAndObey(plan.settings);
      return { lines, counts };
    },
    exportRemains: createTray(async () => cutText(await exportRemains(store))),
    startAnew: async () => {
      await removeDatabase(db);
      await db.open();
      await changed();
    },
    deleteEverything: async () => {
      await erase(store);
      await setUp();
      await changed();
    },
  };
}

/** What can still be read, with the newest snapshot that can, as JSON for the reader to keep. */
async function exportRemains({ db, snapshots }: Store): Promise<string> {
  const kept = await listSnapshots(snapshots).catch(() => []);
  const opened = kept.map(({ made }) => openSnapshot(snapshots, made).catch(() => null));
  const remains = await readRemains(db.name);
  const snapshot = (await Promise.all(opened)).find(Boolean) ?? null;
  const version = browser.runtime.getManifest().version;
  return JSON.stringify({ format: 'sidelight-remains', version, ...remains, snapshot }, null, 1);
}
