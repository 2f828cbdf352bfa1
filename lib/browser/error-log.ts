import { browser } from 'wxt/browser';
import { createTurns } from '../in-turn';
import { type LogEntry, parseLog, withEntry } from '../log/log-entry';

/** Where the log lies in `storage.local`. */
const KEY = 'errorLog';

/** Within one context. Two contexts at once may cost an entry, which is no more than it is worth. */
const inTurn = createTurns();

/** The log, newest last. */
export async function readLog(): Promise<LogEntry[]> {
  return parseLog((await browser.storage.local.get(KEY))[KEY]);
}

/** Adds an entry; the oldest makes room. */
export function keepEntry(entry: LogEntry): Promise<void> {
  return inTurn(async () => {
    await browser.storage.local.set({ [KEY]: withEntry(await readLog(), entry) });
  });
}

/** Forgets all entries. */
export function clearLog(): Promise<void> {
  return inTurn(() => browser.storage.local.remove(KEY));
}

/** Calls back with the log whenever it has changed. Gives the function that stops it. */
export function onLog(tell: (entries: LogEntry[]) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) tell(parseLog(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
