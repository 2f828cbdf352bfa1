import {
  dismissMark,
  findDismissed,
  listDismissals,
  restoreDismissal,
} from '../../lib/browser/store/dismissals';
import {
  addSessionDismissal,
  listSessionDismissals,
  removeSessionDismissal,
} from '../../lib/browser/store/session-dismissals';
import { type Dismissal, type DismissedMark, newDismissal } from '../../lib/dismissals/dismissal';
import { tellOfDismissals } from './dismissals-changed';
import { isPrivate } from './private-tabs';
import type { Store } from './store';

/** What the extension's own pages may ask of dismissed marks. In a private window they leave no trace on the disk. */
export function answerDismissals({ db, spares }: Store) {
  return {
    dismissMark: async ({ tab, ...mark }: DismissedMark & { tab?: number }): Promise<Dismissal> => {
      const row = newDismissal(mark, new Date());
      if (await isPrivate(tab)) await addSessionDismissal(row);
      else {
        await dismissMark(db, row);
        await spares.keep('dismissal', row.id, row);
      }
      await tellOfDismissals();
      return row;
    },
    restoreDismissal: async ({ id }: { id: string }): Promise<void> => {
      await removeSessionDismissal(id);
      // What was dismissed in private leaves no word on the disk.
      if (await restoreDismissal(db, id)) await spares.drop('dismissal', id);
      await tellOfDismissals();
    },
    listDismissals: () => listDismissals(db),
  };
}

/** Those of the ids that are dismissed; a private page also heeds what was dismissed in private. */
export async function dismissedAmong(
  { db }: Store,
  ids: string[],
  isPrivatePage: boolean,
): Promise<Set<string>> {
  const kept = await findDismissed(db, ids);
  const own = isPrivatePage ? await listSessionDismissals() : [];
  return new Set([...kept, ...own.map(({ id }) => id)]);
}
