import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Dismissal, dismissal } from '../../dismissals/dismissal';
import { createTurns } from '../../in-turn';

const KEY = 'privateDismissals';
const inTurn = createTurns();

/** Marks dismissed in private windows: kept in memory for this session of the browser, and nowhere else. */
export async function listSessionDismissals(): Promise<Dismissal[]> {
  const { [KEY]: found } = await browser.storage.session.get(KEY);
  const parsed = v.safeParse(v.array(dismissal), found);
  return parsed.success ? parsed.output : [];
}

export function addSessionDismissal(row: Dismissal): Promise<void> {
  return change((rows) => [...rows.filter(({ id }) => id !== row.id), row]);
}

/** One that is not there stays so. */
export function removeSessionDismissal(id: string): Promise<void> {
  return change((rows) => rows.filter((row) => row.id !== id));
}

/** The last private window is gone. */
export function forgetSessionDismissals(): Promise<void> {
  return inTurn(() => browser.storage.session.remove(KEY));
}

function change(make: (rows: Dismissal[]) => Dismissal[]): Promise<void> {
  return inTurn(async () => {
    await browser.storage.session.set({ [KEY]: make(await listSessionDismissals()) });
  });
}
