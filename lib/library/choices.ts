import type { AnchorState } from '../notes/standing';
import { type NoteShelf, siteOf } from './filter-notes';
import type { Shelf } from './shelf';

/** One thing that a list can be narrowed to, with how many of the list have it. */
export interface Choice {
  value: string;
  /** How it is called; absent where the value is no word of the pack's, such as a language's tag. */
  label?: string;
  count: number;
}

/** What statements can be narrowed to, the most frequent first. */
export interface StatementChoices {
  packs: Choice[];
  questions: Choice[];
  speakers: Choice[];
  outlets: Choice[];
  languages: Choice[];
}

/** All that there is to choose from; made once for a shelf. */
export function statementChoices(shelf: Shelf): StatementChoices {
  const { packs, entries, questions, byQuestion, parties } = shelf;
  return {
    packs: packs.map(({ pack, statements }) => ({
      ...{ value: pack.id, label: pack.title, count: statements.length },
    })),
    questions: [...questions].map(([value, { text: label }]) => ({
      ...{ value, label, count: byQuestion.get(value)?.length ?? 0 },
    })),
    speakers: [...parties.values()]
      .filter(({ said }) => said > 0)
      .map(({ key, actor, said }) => ({ value: key, label: actor.name, count: said })),
    outlets: countOf(entries.map(({ statement }) => statement.source.outlet ?? '')),
    languages: countOf(entries.map(({ statement }) => statement.source.language)),
  };
}

/** What notes can be narrowed to besides. */
export interface NoteChoices {
  tags: Choice[];
  sites: Choice[];
  pages: Choice[];
  states: { value: AnchorState; count: number }[];
}

/** More pages than this nobody looks through: the search and the site find the rest. */
const MOST_PAGES = 200;

export function noteChoices({ notes, standings }: NoteShelf): NoteChoices {
  const titles = new Map(notes.map(({ page, title }) => [page, title || page]));
  const states = notes.map(({ id }) => standings.get(id)?.state ?? '');
  return {
    tags: countOf(notes.flatMap(({ tags }) => tags)),
    sites: countOf(notes.map(siteOf)),
    pages: countOf(notes.map(({ page }) => page))
      .slice(0, MOST_PAGES)
      .map((each) => ({ ...each, label: titles.get(each.value) ?? each.value })),
    states: countOf(states) as NoteChoices['states'],
  };
}

function countOf(values: string[]): Choice[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
