import { useEffect, useState } from 'preact/hooks';
import { onLog, readLog } from '../../lib/browser/error-log';
import { report } from '../../lib/browser/report';
import type { LogEntry } from '../../lib/log/log-entry';

/** The log of errors, kept up to date. */
export function useLog(): LogEntry[] {
  const [entries, setEntries] = useState<LogEntry[]>([]);
  useEffect(() => {
    const stop = onLog(setEntries);
    readLog().then(setEntries, (error) => report(error, 'reading the log'));
    return stop;
  }, []);
  return entries;
}
