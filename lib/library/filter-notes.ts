import type { Note } from '../notes/note';
import type { Subjects } from '../notes/note-subjects';
import type { Standing } from '../notes/standing';
import { createSearch, type Search } from '../search/word-search';
import { fits, isWithin } from './filter';
import type { Filter } from './route';
import { keyOf, once, type Shelf } from './shelf';

/** Notes laid out once, newest first as they are given. */
export interface NoteShelf {
  notes: Note[];
  /** What had become of a note's passage when its page was last read; absent where that is not known. */
  standings: Map<string, Standing>;
  /** Whom and what a note is about, as `pack id`. */
  subjects: (note: Note) => Subjects;
  /** By the reader's words, the passage, the page's title and tags; made when it is first used. */
  find: Search<Note>;
}

/** Lays out notes with what is known of them besides; without it nothing is. */
export function createNoteShelf(
  notes: Note[],
  standings: Standing[] = [],
  subjects: NoteShelf['subjects'] = () => ({ actors: [], questions: [] }),
): NoteShelf {
  const findables = () =>
    notes.map((item) => ({
      item,
      texts: [item.body, item.target?.quote.exact ?? '', item.title, ...item.tags],
    }));
  const byNote = new Map(standings.map((each) => [each.note, each]));
  return { notes, standings: byNote, subjects, find: once(() => createSearch(findables())) };
}

/**
 * The notes that fit every part of a filter. Days are those on which a note was made. A speaker is also
 * whom a note's words or passage name; what else is asked of question, answer, stance, outlet or language
 * is asked of the statement that a note is on.
 */
export function filterNotes(notes: NoteShelf, shelf: Shelf, filter: Filter): Note[] {
  const { from: _, to: __, speaker, ...ofStatement } = filter;
  const asks = STATEMENT_FIELDS.some((field) => filter[field]);
  const among = filter.typed?.trim() ? notes.find(filter.typed) : notes.notes;
  return among.filter((note) => {
    if (!fitsItself(notes, note, filter)) return false;
    const entry = note.statement && shelf.byKey.get(keyOf(note.statement.pack, note.statement.id));
    const isSaidBy = !!entry && fits(entry, { speaker });
    if (speaker && !isSaidBy && !isNamed(notes, note, speaker)) return false;
    return !asks || (!!entry && fits(entry, ofStatement));
  });
}

const STATEMENT_FIELDS = [
  ...(['pack', 'question', 'answer', 'stance', 'outlet', 'language'] as const),
] as const;

function fitsItself({ standings }: NoteShelf, note: Note, filter: Filter): boolean {
  const { tag, site, page, state } = filter;
  return (
    (!tag || note.tags.includes(tag)) &&
    (!site || site === siteOf(note)) &&
    (!page || page === note.page) &&
    (!state || state === standings.get(note.id)?.state) &&
    isWithin(note.created.slice(0, 10), filter)
  );
}

function isNamed({ subjects }: NoteShelf, note: Note, speaker: string): boolean {
  return subjects(note).actors.some((each) => each.replace(' ', '/') === speaker);
}

/** Host of the page that a note is on, or its address where it has none. */
export function siteOf({ page }: Note): string {
  return page.split('/')[0] || page;
}
