import type { Note } from '../notes/note';

/** A page with its notes, in the order in which they stand on it; those on the page as a whole first. */
export interface NotedPage {
  url: string;
  title: string;
  host: string;
  notes: Note[];
}

/** Notes by the page that they belong to, pages in the order in which they were first noted. */
export function groupByPage(notes: Note[]): NotedPage[] {
  const pages = new Map<string, Note[]>();
  for (const note of notes) pages.set(note.page, [...(pages.get(note.page) ?? []), note]);
  return [...pages.values()].map((group) => ({
    url: group[0]!.url,
    title: group.find(({ title }) => title.trim())?.title ?? '',
    host: hostOf(group[0]!.url),
    notes: group.toSorted((a, b) => placeOf(a) - placeOf(b)),
  }));
}

const placeOf = ({ target }: Note) => target?.position.start ?? -1;

function hostOf(url: string): string {
  return /^[a-z]+:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}
