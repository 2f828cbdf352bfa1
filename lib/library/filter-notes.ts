import type { Note } from '../notes/note';
import { createSearch, type Search } from '../search/word-search';
import { fits, isWithin } from './filter';
import type { Filter } from './route';
import { keyOf, once, type Shelf } from './shelf';

/** Notes laid out once, newest first as they are given. */
export interface NoteShelf {
  notes: Note[];
  /** By the reader's words, the passage, the page's title and tags; made when it is first used. */
  find: Search<Note>;
}

export function createNoteShelf(notes: Note[]): NoteShelf {
  const findables = () =>
    notes.map((item) => ({
      item,
      texts: [item.body, item.target?.quote.exact ?? '', item.title, ...item.tags],
    }));
  return { notes, find: once(() => createSearch(findables())) };
}

/**
 * The notes that fit every part of a filter. Days are those on which a note was made; what is asked of
 * question, answer, stance, speaker, outlet or language is asked of the statement that a note is on.
 */
export function filterNotes({ notes, find }: NoteShelf, shelf: Shelf, filter: Filter): Note[] {
  const { from: _, to: __, ...ofStatement } = filter;
  const asks = STATEMENT_FIELDS.some((field) => filter[field]);
  const among = filter.typed?.trim() ? find(filter.typed) : notes;
  return among.filter((note) => {
    if (filter.tag && !note.tags.includes(filter.tag)) return false;
    if (filter.site && filter.site !== siteOf(note)) return false;
    if (!isWithin(note.created.slice(0, 10), filter)) return false;
    if (!asks) return true;
    const entry = note.statement && shelf.byKey.get(keyOf(note.statement.pack, note.statement.id));
    return !!entry && fits(entry, ofStatement);
  });
}

const STATEMENT_FIELDS = [
  ...(['pack', 'question', 'answer', 'stance', 'speaker', 'outlet', 'language'] as const),
] as const;

/** Host of the page that a note is on, or its address where it has none. */
export function siteOf({ page }: Note): string {
  return page.split('/')[0] || page;
}
