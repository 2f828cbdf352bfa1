import type { Note } from './note';
import type { Subjects } from './note-subjects';
import type { AnchorState } from './standing';

/** Which notes are wanted; an absent part leaves all. Days are ISO 8601, both included. */
export interface NoteFilter {
  tag?: string;
  /** As `pageKey` gives it. */
  page?: string;
  host?: string;
  /** As in `Subjects`. */
  actor?: string;
  question?: string;
  from?: string;
  to?: string;
  /** Where the quote stood when its page was last read; of a page that never was it has none. */
  state?: AnchorState;
}

/** What is known of notes besides themselves. */
export interface FilterMatter {
  subjects: (note: Note) => Subjects;
  /** By note. */
  states: Map<string, AnchorState>;
}

/** The notes that fit every part of a filter, in their order. */
export function filterNotes(notes: Note[], filter: NoteFilter, matter: FilterMatter): Note[] {
  const { tag, page, host, actor, question, from, to, state } = filter;
  return notes.filter(
    (note) =>
      (!tag || note.tags.includes(tag)) &&
      (!page || note.page === page) &&
      (!host || hostOf(note) === host) &&
      (!from || dayOf(note) >= from) &&
      (!to || dayOf(note) <= to) &&
      (!state || matter.states.get(note.id) === state) &&
      (!actor || matter.subjects(note).actors.includes(actor)) &&
      (!question || matter.subjects(note).questions.includes(question)),
  );
}

/** Something to filter by. */
export interface Option {
  value: string;
  label: string;
}

/** More than this many options nobody looks through: the most used are offered, the search finds the rest. */
const MOST = 200;

/** The values that notes have of one thing, the most frequent first. */
export function optionsOf(notes: Note[], valuesOf: (note: Note) => (Option | null)[]): Option[] {
  const found = new Map<string, Option & { count: number }>();
  for (const option of notes.flatMap(valuesOf)) {
    if (!option) continue;
    const known = found.get(option.value);
    if (known) known.count++;
    else found.set(option.value, { ...option, count: 1 });
  }
  return [...found.values()]
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
    .slice(0, MOST)
    .map(({ value, label }) => ({ value, label }));
}

/** The host of a note's page, as `pageKey` writes it. */
export function hostOf({ page }: Note): string {
  return page.split('/', 1)[0] ?? '';
}

function dayOf({ created }: Note): string {
  return created.slice(0, 10);
}
