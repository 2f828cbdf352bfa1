import { byNewest } from './by-newest';
import type { Note } from './note';

/** Notes, newest first, with those of one page as they are now. A note that did not change stays the same value. */
export function withPage(known: Note[], page: string, found: Note[]): Note[] {
  const before = new Map(known.map((note) => [note.id, note]));
  const kept = found.map((note) => {
    const old = before.get(note.id);
    return old?.edited === note.edited ? old : note;
  });
  return [...known.filter((note) => note.page !== page), ...kept].sort(byNewest);
}
