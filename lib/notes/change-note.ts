import { MAX_TAGS, type Note } from './note';
import { type NewRevision, NOTE_FIELDS, type NoteChange, type NoteField } from './revision';

/** Changes closer to each other than this belong to one sitting. ms */
const SITTING_MS = 5 * 60 * 1000;

/** What a change makes of a note. */
export interface Change {
  /** The fields that are to be written, and the time; nothing else of the note is touched. */
  write: Partial<Note>;
  /** What these fields held before, where the new value does not hold it too. */
  kept: NewRevision[];
  /** Fields that somebody else had changed since the writer saw them; the other's value is in `kept`. */
  overtaken: NoteField[];
}

/**
 * What a change of some fields makes of a note as it stands now. `seen` is what the writer took these
 * fields to hold: where they hold something else by now, somebody was faster. Tags of both are then put
 * together; of other fields the later value stands and the earlier one is kept. A change that only adds
 * to what was written in the same sitting keeps no revision, since it takes nothing away.
 */
export function changeNote(note: Note, change: NoteChange, seen: NoteChange, now: Date): Change {
  const isSitting = now.getTime() - Date.parse(note.edited) < SITTING_MS;
  const result: Change = { write: {}, kept: [], overtaken: [] };
  for (const field of NOTE_FIELDS) {
    if (change[field] === undefined) continue;
    const before = note[field];
    const after = field === 'tags' ? mergeTags(note.tags, change.tags!, seen.tags) : change[field];
    if (isSame(before, after)) continue;
    const isOvertaken = seen[field] !== undefined && !isSame(seen[field], before);
    Object.assign(result.write, { [field]: after, edited: now.toISOString() });
    if (isOvertaken && !holds(field, after, before)) result.overtaken.push(field);
    if (isSitting && !isOvertaken && holds(field, after, before)) continue;
    result.kept.push({
      note: note.id,
      field,
      value: before,
      made: now.toISOString(),
    } as NewRevision);
  }
  return result;
}

/** Whether a later value still has all of an earlier one, so that nothing is lost. */
function holds(field: NoteField, later: unknown, earlier: unknown): boolean {
  if (field === 'body') return onlyAdds(later as string, earlier as string);
  if (field === 'tags') return isSubset(earlier as string[], later as string[]);
  return false;
}

/** Whether a text is an earlier one with one piece put in. */
function onlyAdds(later: string, earlier: string): boolean {
  if (later.length < earlier.length) return false;
  let start = 0;
  while (start < earlier.length && later[start] === earlier[start]) start++;
  return later.endsWith(earlier.slice(start));
}

function isSubset(some: string[], all: string[]): boolean {
  return some.every((tag) => all.includes(tag));
}

/** What one writer added and took away, done to what is there by now. */
function mergeTags(current: string[], wanted: string[], seen = current): string[] {
  const left = current.filter((tag) => wanted.includes(tag) || !seen.includes(tag));
  const added = wanted.filter((tag) => !seen.includes(tag) && !current.includes(tag));
  return [...left, ...added].slice(0, MAX_TAGS);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
