import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { createSender, isBackground } from '../../lib/browser/transport';
import { type Note, panelToBackground } from '../../lib/messages';

const ask = createSender(panelToBackground, 'background');
const change = v.object({
  to: v.literal('panel'),
  type: v.picklist(['notesChanged', 'noteSaved']),
});

/**
 * All notes, newest first, kept up to date; `savedTurn` grows with each note made of a selection. Beside
 * a private `tab` those of the session are among them. `onTrouble` hears why they cannot be listed.
 */
export function useNotes(
  tab: number | undefined,
  onTrouble: (error: Error) => void,
): { notes: Note[]; savedTurn: number } {
  const [notes, setNotes] = useState<Note[]>([]);
  const [savedTurn, setSavedTurn] = useState(0);
  useEffect(() => {
    let isHere = true;
    const load = () =>
      ask('listNotes', { url: null, tab }).then(
        (notes) => isHere && setNotes(notes),
        (error) => isHere && onTrouble(error),
      );
    const listener = (raw: unknown, sender: Parameters<typeof isBackground>[0]) => {
      const message = v.safeParse(change, raw);
      if (!message.success || !isBackground(sender)) return;
      if (message.output.type === 'noteSaved') setSavedTurn((turn) => turn + 1);
      else void load();
    };
    browser.runtime.onMessage.addListener(listener);
    void load();
    return () => {
      isHere = false;
      browser.runtime.onMessage.removeListener(listener);
    };
  }, [tab]);
  return { notes, savedTurn };
}
