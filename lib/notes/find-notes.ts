import Fuse from 'fuse.js';
import type { Note } from '../messages';

/** Below a third of the letters wrong: "Belgrod" still finds, "Bergen" does not. */
const TOLERANCE = 0.33;

/**
 * The notes that speak of what was typed, misspelt or not, best first; all of them, in their order, for
 * nothing typed. Searched are the reader's words, the passage and the page's title: short strings all,
 * which is what Fuse is made for. A long passage counts no less than a short one.
 */
export function findNotes(notes: Note[], typed: string): Note[] {
  const wanted = typed.trim();
  if (!wanted) return notes;
  const fuse = new Fuse(notes, {
    keys: ['body', 'target.quote.exact', 'title'],
    threshold: TOLERANCE,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    ignoreDiacritics: true,
  });
  return fuse.search(wanted).map(({ item }) => item);
}
