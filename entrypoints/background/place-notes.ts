import { loosenInParts } from '../../lib/anchor/loosen';
import { matchInParts } from '../../lib/anchor/match-quote';
import { inParts } from '../../lib/browser/in-parts';
import { report } from '../../lib/browser/report';
import { keepStandings } from '../../lib/browser/store/standings';
import { broadcast, type Sender } from '../../lib/browser/transport';
import { backgroundToPanel, type Note, type PlacedNote } from '../../lib/messages';
import { MAX_QUOTE } from '../../lib/notes/note';
import type { Standing } from '../../lib/notes/standing';
import { notesFor } from './notes-for';
import type { Store } from './store';

/** Where the reader's notes stand on a page that asks; outside of private windows this is kept. */
export async function placeOwnNotes(
  store: Store,
  text: string,
  sender: Sender,
): Promise<PlacedNote[]> {
  const placed = await placeNotes(text, await notesFor(store, sender));
  if (!sender.tab?.incognito)
    await keepPlaces(store, placed, text).catch((error) =>
      report(error, 'keeping where notes are'),
    );
  return placed;
}

/**
 * Where notes stand in a page's text; a note on the page as a whole stands nowhere and is left out. In
 * slices: whoever else asks something of the background does not wait for hundreds of notes.
 */
export function placeNotes(text: string, notes: Note[]): Promise<PlacedNote[]> {
  return inParts(placing(text, notes));
}

function* placing(text: string, notes: Note[]): Generator<void, PlacedNote[]> {
  const placed: PlacedNote[] = [];
  const page = yield* loosenInParts(text);
  for (const { id, target, color, form } of notes) {
    if (!target) continue;
    const { state, start, end } = yield* matchInParts(page, target);
    placed.push({ id, state, color, form, start, end });
    yield;
  }
  return placed;
}

async function keepPlaces({ db }: Store, placed: PlacedNote[], text: string): Promise<void> {
  const seen = new Date().toISOString().slice(0, 10);
  const standings = placed.map((note): Standing => {
    const now = wordsAt(note, text);
    return { note: note.id, state: note.state, seen, ...(now !== undefined && { now }) };
  });
  if (await keepStandings(db, standings)) broadcast(backgroundToPanel, 'standingsChanged', {});
}

/** What stands where an edited passage stood. */
function wordsAt({ state, start, end }: PlacedNote, text: string): string | undefined {
  if (state !== 'edited' || start === null || end === null) return undefined;
  return text.slice(start, Math.min(end, start + MAX_QUOTE));
}
