import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { listNotes } from '../../lib/browser/list-notes';
import { isBackground } from '../../lib/browser/transport';
import { backgroundToPanel, type Note } from '../../lib/messages';
import { createNoteIndex, type NoteIndex } from '../../lib/notes/note-index';
import { withPage } from '../../lib/notes/with-page';

const told = v.variant('type', [
  v.object({
    to: v.literal('panel'),
    type: v.literal('notesChanged'),
    body: backgroundToPanel.notesChanged.body,
  }),
  v.object({
    to: v.literal('panel'),
    type: v.literal('noteSaved'),
    body: backgroundToPanel.noteSaved.body,
  }),
]);

/**
 * All notes, newest first, kept up to date page by page. Beside a private `tab` those of the session are
 * among them. `onSaved` hears of each note made of a selection, `onTrouble` why notes cannot be listed.
 */
export function useNotes(
  tab: number | undefined,
  onSaved: (id: string) => void,
  onTrouble: (error: Error) => void,
): Note[] {
  const [notes, setNotes] = useState<Note[]>([]);
  const heard = useRef(onSaved);
  heard.current = onSaved;
  useEffect(() => {
    let isHere = true;
    const load = (page: string) =>
      // A page's key is its own key.
      listNotes(page || null, tab).then(
        (found) => isHere && setNotes((known) => (page ? withPage(known, page, found) : found)),
        (error) => isHere && onTrouble(error),
      );
    const listener = (raw: unknown, sender: Parameters<typeof isBackground>[0]) => {
      const message = v.safeParse(told, raw);
      if (!message.success || !isBackground(sender)) return;
      if (message.output.type === 'noteSaved') heard.current(message.output.body.id);
      else void load(message.output.body.page);
    };
    browser.runtime.onMessage.addListener(listener);
    void load('');
    return () => {
      isHere = false;
      browser.runtime.onMessage.removeListener(listener);
    };
  }, [tab]);
  return notes;
}

/** A search over these notes; what it knows of a note is kept until that note changes. */
export function useNoteSearch(notes: Note[]): (typed: string) => Note[] {
  const index = useRef(createNoteIndex()).current;
  useEffect(() => learnAhead(index, notes), [index, notes]);
  return useMemo(() => {
    let isFresh = false;
    return (typed) => {
      if (!typed.trim()) return notes;
      if (!isFresh) index.update(notes);
      isFresh = true;
      return index.search(typed);
    };
  }, [index, notes]);
}

/** So many notes are learnt at once: a few milliseconds. */
const AT_ONCE = 50;

/** Has the index learn notes while nobody waits for it, a few at a time; answers how to stop. */
function learnAhead(index: NoteIndex, notes: Note[]): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const learn = (from: number) => {
    index.learn(notes.slice(from, from + AT_ONCE));
    if (from + AT_ONCE < notes.length) timer = setTimeout(() => learn(from + AT_ONCE));
  };
  timer = setTimeout(() => learn(0));
  return () => clearTimeout(timer);
}
