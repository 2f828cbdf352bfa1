import type { Note } from '../notes/note';
import { pageKey } from '../page/page-key';

/** Which notes to take along; a field that is absent leaves all. Days are ISO 8601, both included. */
export interface Choice {
  /** An address of the page. */
  url?: string;
  tag?: string;
  from?: string;
  to?: string;
  /** The notes that a search has found. */
  ids?: string[];
}

/** The notes that fit every part of the choice, oldest first. */
export function chooseNotes(notes: Note[], { url, tag, from, to, ids }: Choice = {}): Note[] {
  const page = url && pageKey(url);
  const wanted = ids && new Set(ids);
  return notes
    .filter(
      (note) =>
        (!page || note.page === page) &&
        (!tag || note.tags.includes(tag)) &&
        (!from || dayOf(note) >= from) &&
        (!to || dayOf(note) <= to) &&
        (!wanted || wanted.has(note.id)),
    )
    .sort((a, b) => compare(a.created, b.created) || compare(a.id, b.id));
}

const dayOf = ({ created }: Note) => created.slice(0, 10);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
