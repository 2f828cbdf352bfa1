import { useRef, useState } from 'preact/hooks';
import type { Word } from '../../components/Told';
import { useText } from '../../components/text';

/** How long "Saved" stays; what can be undone stays until it is dismissed. ms */
const SAVED_MS = 4000;

/** Does what the reader asked for, and says so once it is kept, or why it failed. */
export function useSaved() {
  const t = useText();
  const [word, setWord] = useState<Word | null>(null);
  const fading = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = (next: Word | null) => {
    clearTimeout(fading.current);
    setWord(next);
    if (next && !next.undo) fading.current = setTimeout(() => setWord(null), SAVED_MS);
  };
  const attempt = (work: Promise<unknown>, done?: Word) => {
    work.then(
      () => tell(done ?? { text: t('options.saved') }),
      (error: Error) => tell({ text: t('panel.failed', { reason: error.message }) }),
    );
  };
  return { word, attempt, dismiss: () => tell(null) };
}
