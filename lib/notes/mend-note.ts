import * as v from 'valibot';
import { pageKey } from '../page/page-key';
import { address, type Note, note, PLAIN, tag } from './note';

/** A record after it was looked through. */
export interface Mended {
  /** The note, null where the record is none. What it has beyond a note's fields is left as it was. */
  note: Note | null;
  /** Whether a value had to be given up: the record as it was found is then worth keeping. */
  isDamaged: boolean;
}

const { id: _, page: __, url: ___, ...parts } = note.entries;
const string = v.string();

/**
 * Brings a record of any earlier or damaged shape to that of a note: what is missing gets what a plain
 * note has, what cannot be read too, and its page is named anew. Doing it twice changes nothing more.
 */
export function mendNote(record: unknown): Mended {
  const isNote = v.is(v.looseObject({ id: string, url: address }), record);
  if (!isNote) return { note: null, isDamaged: true };
  const found = record as Record<string, unknown> & { id: string; url: string };
  const times = [found.created, found.edited].filter(isTime).sort();
  const plain = {
    ...{ title: '', target: null, body: '', ...PLAIN },
    created: times[0] ?? new Date(0).toISOString(),
    edited: times.at(-1) ?? new Date(0).toISOString(),
  };
  const mended: Record<string, unknown> = { ...found, page: pageKey(found.url) };
  let isDamaged = false;
  for (const [field, schema] of Object.entries(parts)) {
    if (isKept(field, schema, found[field])) continue;
    mended[field] = field === 'tags' ? readTags(found.tags) : plain[field as keyof typeof plain];
    isDamaged ||= found[field] !== undefined;
  }
  return { note: mended as unknown as Note, isDamaged };
}

/** Whether a field has a value, and one that a note may have. */
function isKept(field: string, schema: v.GenericSchema, value: unknown): boolean {
  if (value === undefined) return false;
  return field === 'created' || field === 'edited' ? isTime(value) : v.is(schema, value);
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

/** Those that can be read. */
function readTags(found: unknown): string[] {
  return Array.isArray(found) ? found.filter((item) => v.is(tag, item)) : [];
}
