import { type Note, panelToBackground } from '../messages';
import { byNewest } from '../notes/by-newest';
import { createSender } from './transport';

const ask = createSender(panelToBackground, 'background');

/** All notes of a page, or of all pages, newest first; beside a private tab also those of the session. */
export async function listNotes(url: string | null, tab?: number): Promise<Note[]> {
  const all = new Map<string, Note>();
  for (let after: string | undefined; ; ) {
    const some = await ask('listNotes', { url, tab, after });
    for (const note of some) all.set(note.id, note);
    after = some.at(-1)?.id;
    if (after === undefined) return [...all.values()].sort(byNewest);
  }
}
