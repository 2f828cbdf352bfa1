import { useContext, useRef, useState } from 'preact/hooks';
import type { Note } from '../../lib/notes/note';
import { NoteEditor } from '../notes/NoteEditor';
import { NoteWords } from '../notes/NoteWords';
import { useText } from '../text';
import { type NoteDesk, NoteDeskContext } from './note-desk';

interface Props {
  note: Note;
  /** Whether Tab leads into it. */
  isCurrent: boolean;
}

/** A note's words, and the ways to change or delete it where it is. */
export function NoteAtDesk({ note, isCurrent }: Props) {
  const desk = useContext(NoteDeskContext);
  if (desk) return <Changeable {...{ note, isCurrent }} {...desk} />;
  return note.body ? <NoteWords body={note.body} /> : null;
}

function Changeable({ note, isCurrent, ...desk }: Props & NoteDesk) {
  const t = useText();
  const { id, body } = note;
  const edit = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState<'asked' | 'by-itself' | null>(
    desk.drafts.has(id) ? 'by-itself' : null,
  );
  const close = () => {
    setOpen(null);
    // The button is drawn with the next frame.
    requestAnimationFrame(() => edit.current?.focus());
  };
  if (isOpen)
    return <NoteEditor {...{ note }} {...desk} takesFocus={isOpen === 'asked'} onClose={close} />;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <>
      {body && <NoteWords body={body} />}
      <p class="actions">
        <button type="button" {...{ tabIndex }} ref={edit} onClick={() => setOpen('asked')}>
          {t(body ? 'notes.edit' : 'notes.write')}
        </button>
        <button type="button" {...{ tabIndex }} onClick={() => desk.onDelete(id)}>
          {t('notes.delete')}
        </button>
      </p>
    </>
  );
}
