import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { report } from '../../lib/browser/report';
import { createSender, isBackground } from '../../lib/browser/transport';
import { type Note, panelToBackground } from '../../lib/messages';

const ask = createSender(panelToBackground, 'background');
const change = v.object({
  to: v.literal('panel'),
  type: v.picklist(['notesChanged', 'noteSaved']),
});

/** All notes, newest first, kept up to date; `savedTurn` grows with each note made of a selection. */
export function useNotes(): { notes: Note[]; savedTurn: number } {
  const [notes, setNotes] = useState<Note[]>([]);
  const [savedTurn, setSavedTurn] = useState(0);
  useEffect(() => {
    const load = () =>
      ask('listNotes', { url: null }).then(setNotes, (error) => report(error, 'listing notes'));
    const listener = (raw: unknown, sender: Parameters<typeof isBackground>[0]) => {
      const message = v.safeParse(change, raw);
      if (!message.success || !isBackground(sender)) return;
      if (message.output.type === 'noteSaved') setSavedTurn((turn) => turn + 1);
      else void load();
    };
    browser.runtime.onMessage.addListener(listener);
    void load();
    return () => browser.runtime.onMessage.removeListener(listener);
  }, []);
  return { notes, savedTurn };
}
