import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { listNotes } from '../../lib/browser/list-notes';
import { isBackground, type Sender } from '../../lib/browser/transport';
import type { Note } from '../../lib/messages';

const changed = v.object({ to: v.literal('panel'), type: v.literal('notesChanged') });

/** All notes that are kept on the disk, newest first, kept up to date. */
export function useOwnNotes(onTrouble: (error: Error) => void): Note[] {
  const [notes, setNotes] = useState<Note[]>([]);
  useEffect(() => {
    const load = () => listNotes(null).then(setNotes, onTrouble);
    const listener = (raw: unknown, sender: Sender) => {
      if (v.is(changed, raw) && isBackground(sender)) void load();
    };
    browser.runtime.onMessage.addListener(listener);
    void load();
    return () => browser.runtime.onMessage.removeListener(listener);
  }, []);
  return notes;
}
