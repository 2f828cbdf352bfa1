import { mendStore } from '../../lib/browser/store/mend';
import { forgetDeleted } from '../../lib/browser/store/notes';
import { storeNotedPages } from './gate-names';
import { keepSafe, type Store } from './store';

/**
 * What is done at each start of the browser and after each update: records of another version to the shape of this one, and what was deleted long
 * ago is forgotten.
 */
export async function tidyStore(store: Store): Promise<void> {
  const { db } = store;
  await mendStore(db, new Date());
  await forgetDeleted(db, new Date());
  await storeNotedPages(db);
  await store.spares.renew(db, false);
  keepSafe(store);
}
