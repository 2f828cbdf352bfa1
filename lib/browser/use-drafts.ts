import { useEffect, useRef, useState } from 'preact/hooks';
import type { Drafts } from '../../components/notes/note-acts';
import { panelToBackground } from '../messages';
import { KeptDrafts } from './kept-drafts';
import { report } from './report';
import { createSender } from './transport';

const ask = createSender(panelToBackground, 'background');

/** What was being written when the panel was last open; null until that is known. `tab` is a private one. */
export function useDrafts(tab: number | undefined): Drafts | null {
  const [drafts, setDrafts] = useState<KeptDrafts | null>(null);
  const privateTab = useRef(tab);
  privateTab.current = tab;
  useEffect(() => {
    const shelf = {
      save: (key: string, body: string) => {
        const kept = ask('saveDraft', { key, body, tab: privateTab.current });
        kept.catch((error) => report(error, 'keeping a draft'));
      },
      drop: (key: string) => {
        ask('dropDraft', { key }).catch((error) => report(error, 'dropping a draft'));
      },
    };
    const begin = (found: { key: string; body: string }[]) =>
      new KeptDrafts(
        found.map(({ key, body }) => [key, body] as const),
        shelf,
      );
    ask('readDrafts', { tab: privateTab.current })
      .catch(() => []) // The notes say what is wrong with the store.
      .then((found) => setDrafts(begin(found)));
  }, []);
  useEffect(() => {
    const flush = () => drafts?.flush();
    addEventListener('pagehide', flush);
    return () => removeEventListener('pagehide', flush);
  }, [drafts]);
  return drafts;
}
