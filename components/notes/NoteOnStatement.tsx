import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useText } from '../text';

/** Makes a note on a statement of a pack; null where no notes can be made. Given once, at the root. */
export const StatementNotesContext = createContext<((pack: string, id: string) => void) | null>(
  null,
);

/** The way from a statement to a note on it. */
export function NoteOnStatement({ pack, id }: { pack: string; id: string }) {
  const t = useText();
  const onNote = useContext(StatementNotesContext);
  if (!onNote) return null;
  return (
    <button type="button" class="link" onClick={() => onNote(pack, id)}>
      {t('notes.onThis')}
    </button>
  );
}
