import { useRef, useState } from 'preact/hooks';
import type { Note, QuoteTarget } from '../../lib/messages';
import { useText } from '../text';
import type { NoteActs } from './note-acts';

type Props = { note: Note } & Pick<NoteActs, 'onReadSelection' | 'onChange'>;

/** Gives a note whose passage is gone another one, which the reader selects and then confirms. */
export function Attach({ note, onReadSelection, onChange }: Props) {
  const t = useText();
  const opener = useRef<HTMLButtonElement>(null);
  const [found, setFound] = useState<QuoteTarget | 'nothing' | null>(null);
  const read = async () => setFound((await onReadSelection()) ?? 'nothing');
  const close = () => {
    setFound(null);
    opener.current?.focus();
  };
  const attach = async (target: QuoteTarget) => {
    if (await onChange(note.id, { target }, { target: note.target })) close();
  };
  return (
    <div class="attach">
      <button type="button" ref={opener} onClick={() => void read()}>
        {t('notes.attach')}
      </button>
      <div role="status">
        {found === 'nothing' && <p class="quiet">{t('notes.attachHint')}</p>}
        {found && found !== 'nothing' && (
          <>
            <p class="quiet">{t('notes.attachTo')}</p>
            <blockquote>{found.quote.exact}</blockquote>
          </>
        )}
      </div>
      {found && found !== 'nothing' && (
        <p class="actions">
          <button type="button" class="primary" onClick={() => void attach(found)}>
            {t('notes.attachHere')}
          </button>
          <button type="button" onClick={close}>
            {t('notes.cancel')}
          </button>
        </p>
      )}
    </div>
  );
}
