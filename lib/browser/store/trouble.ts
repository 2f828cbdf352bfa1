/** What stands in the way of the store, as far as the reader can do something about it. */
export type StoreTrouble = 'full' | 'forbidden' | 'unopened' | 'interrupted';

/** Names of errors by IndexedDB and Dexie; see also `inner`, where Dexie puts the browser's own error. */
const TROUBLES: Record<string, StoreTrouble> = {
  QuotaExceededError: 'full',
  SecurityError: 'forbidden',
  MissingAPIError: 'forbidden',
  OpenFailedError: 'unopened',
  UpgradeError: 'unopened',
  VersionError: 'unopened',
  SchemaError: 'unopened',
  UnknownError: 'unopened',
  DataError: 'unopened',
  NotFoundError: 'unopened',
  InvalidStateError: 'interrupted',
  DatabaseClosedError: 'interrupted',
  AbortError: 'interrupted',
  TransactionInactiveError: 'interrupted',
  TimeoutError: 'interrupted',
};

/** Tells what an error of the store means; null for one that is not the store's own. */
export function troubleOf(error: unknown): StoreTrouble | null {
  if (!(error instanceof Error)) return null;
  const { inner } = error as { inner?: unknown };
  // A full disk may show as an aborted transaction or a failed opening: the cause within is the better word.
  if (inner && troubleOf(inner) === 'full') return 'full';
  return (Object.hasOwn(TROUBLES, error.name) && TROUBLES[error.name]) || null;
}

/** Whether the connection was lost, and the work may succeed over a new one. */
export function isLostConnection(error: unknown): boolean {
  return (
    error instanceof Error && ['InvalidStateError', 'DatabaseClosedError'].includes(error.name)
  );
}
