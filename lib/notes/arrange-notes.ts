import type { AnchoredNote } from '../messages';
import type { Note } from './note';

/** A group of notes: those of the open page, those of it whose passage is not found there, all others. */
export interface NoteGroup {
  name: 'here' | 'lost' | 'elsewhere';
  notes: Note[];
}

/** Notes by where they belong, each group in the notes' order; a group without notes is left out. */
export function arrangeNotes(
  notes: Note[],
  page: string | null,
  anchors: Map<string, AnchoredNote>,
): NoteGroup[] {
  const groups = { here: [], lost: [], elsewhere: [] } as Record<NoteGroup['name'], Note[]>;
  for (const note of notes) {
    if (note.page !== page) groups.elsewhere.push(note);
    else if (anchors.get(note.id)?.state === 'orphan') groups.lost.push(note);
    else groups.here.push(note);
  }
  return (['here', 'lost', 'elsewhere'] as const)
    .map((name) => ({ name, notes: groups[name] }))
    .filter(({ notes }) => notes.length);
}

/** How many of the page's passages are not what they were when they were noted. */
export function countChanged(notes: Note[], anchors: Map<string, AnchoredNote>): number {
  const changed = ({ id }: Note) => ['edited', 'orphan'].includes(anchors.get(id)?.state ?? '');
  return notes.filter(changed).length;
}
