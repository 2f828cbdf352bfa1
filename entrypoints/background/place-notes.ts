import { loosen } from '../../lib/anchor/loosen';
import { matchInLoose } from '../../lib/anchor/match-quote';
import type { Note, PlacedNote } from '../../lib/messages';

/** Where notes stand in a page's text; a note on the page as a whole stands nowhere and is left out. */
export function placeNotes(text: string, notes: Note[]): PlacedNote[] {
  const page = loosen(text);
  return notes.flatMap(({ id, target, color, form }) => {
    if (!target) return [];
    const { state, start, end } = matchInLoose(page, target);
    return [{ id, state, color, form, start, end }];
  });
}
