import * as v from 'valibot';
import { ownFrames, scrub } from './scrub';

/** So many entries are kept; older ones make room. */
export const MOST_ENTRIES = 100;

const short = v.pipe(v.string(), v.maxLength(400));

/** One trouble, without text or address of any page. `at` is an ISO 8601 time in UTC. */
export const logEntry = v.object({
  at: short,
  /** Where our code ran: `background`, `page`, `sidepanel`, `options`… */
  where: short,
  /** What was being done, in words of ours: "saving a note". */
  when: short,
  /** Name of the error: `TypeError`. */
  name: short,
  /** Its message, scrubbed. */
  message: short,
  /** Places in our own files, the innermost first. */
  frames: v.pipe(v.array(short), v.maxLength(3)),
  /** Numbers that tell more; nothing else fits in here. */
  context: v.record(short, v.union([v.number(), v.boolean(), v.null()])),
});
export type LogEntry = v.InferOutput<typeof logEntry>;

/** What is known of the place from which somebody reports. */
interface Place {
  where: string;
  /** Origin of the extension's own files. */
  origin: string;
}

/** An entry for an error, of whatever kind it is. */
export function describeTrouble(
  error: unknown,
  when: string,
  context: Record<string, unknown>,
  { where, origin }: Place,
  now: Date,
): LogEntry {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return {
    at: now.toISOString(),
    where,
    when: scrub(when),
    name: scrub(name),
    message: scrub(message),
    // The stack begins with the message in some browsers: an address in that is no place of ours.
    frames: ownFrames((stack ?? '').replace(message, ''), origin),
    context: Object.fromEntries(Object.entries(context).filter(isHarmless)),
  };
}

/** The entries with one more, as many as are kept, newest last. */
export function withEntry(entries: LogEntry[], entry: LogEntry): LogEntry[] {
  return [...entries, entry].slice(-MOST_ENTRIES);
}

/** Entries from what is stored, whatever that is; one that is no entry is left out. */
export function parseLog(stored: unknown): LogEntry[] {
  const found = Array.isArray(stored) ? stored.slice(-MOST_ENTRIES) : [];
  return found.flatMap((one) => {
    const parsed = v.safeParse(logEntry, one);
    return parsed.success ? [parsed.output] : [];
  });
}

/** One line for each entry, for a report that the reader copies. */
export function logAsText(entries: LogEntry[]): string {
  return entries.map(asLine).join('\n');
}

/** `2024-03-01T08:00:00.000Z background, while saving a note: TypeError: … (background.js:1:20)` */
export function asLine({ at, where, when, name, message, frames, context }: LogEntry): string {
  const known = Object.entries(context).map(([key, value]) => `${key} ${value}`);
  const more = [...frames, ...known].join(', ');
  return `${at} ${where}, while ${when}: ${name}: ${message}${more && ` (${more})`}`;
}

function isHarmless(entry: [string, unknown]): entry is [string, number | boolean | null] {
  const [key, value] = entry;
  const isPlain = value === null || typeof value === 'number' || typeof value === 'boolean';
  return isPlain && /^\w{1,40}$/.test(key);
}
