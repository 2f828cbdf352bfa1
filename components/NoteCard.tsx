import { useEffect, useState } from 'preact/hooks';
import type { AnchoredNote, Note } from '../lib/messages';
import { useDay, useText } from './text';

/** What was typed and is not saved yet, by note. A map does, and so does what keeps drafts for good. */
export type Drafts = Pick<Map<string, string>, 'get' | 'has' | 'set' | 'delete'>;

interface Props {
  note: Note;
  /** Where the note stands, where its page is open; else null. */
  anchor: AnchoredNote | null;
  /** Texts that were typed and not saved yet, by note: a card may go and come back. */
  drafts: Drafts;
  onEdit: (id: string, body: string) => Promise<void>;
  onDelete: (id: string) => void;
  onShow: (id: string) => void;
}

/** A note: the passage, the reader's words, and what can be done with it. */
export function NoteCard({ note, anchor, drafts, onEdit, onDelete, onShow }: Props) {
  const t = useText();
  const formatDay = useDay();
  const { id, target, title, url } = note;
  const stands = anchor?.state === 'exact' || anchor?.state === 'moved';
  return (
    <li class="note" data-note={id}>
      {target && <blockquote>{target.quote.exact}</blockquote>}
      {anchor && <p class="quiet">{t(`notes.state.${anchor.state}`)}</p>}
      <NoteBody note={note} drafts={drafts} onEdit={onEdit} />
      <p class="quiet">
        {formatDay(note.created)}
        {!anchor && (
          <>
            {' · '}
            <a href={url} target="_blank" rel="noopener noreferrer">
              {title || t('notes.open')}
            </a>
          </>
        )}
      </p>
      <p class="actions">
        {stands && (
          <button type="button" onClick={() => onShow(id)}>
            {t('notes.show')}
          </button>
        )}
        <button type="button" onClick={() => onDelete(id)}>
          {t('notes.delete')}
        </button>
      </p>
    </li>
  );
}

function NoteBody({ note, drafts, onEdit }: Pick<Props, 'note' | 'drafts' | 'onEdit'>) {
  const t = useText();
  const [body, setBody] = useState(drafts.get(note.id) ?? note.body);
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    // What was typed and is not saved yet outlives a change of the note.
    if (drafts.get(note.id) === note.body) drafts.delete(note.id);
    if (!drafts.has(note.id)) setBody(note.body);
  }, [drafts, note.id, note.body]);
  const save = async () => {
    await onEdit(note.id, body);
    setSaved(true);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        <span class="quiet">{t('notes.body')}</span>
        <textarea
          value={body}
          rows={3}
          placeholder={t('notes.bodyHint')}
          onInput={({ currentTarget }) => {
            setBody(currentTarget.value);
            drafts.set(note.id, currentTarget.value);
            setSaved(false);
          }}
        />
      </label>
      <button type="submit" disabled={body === note.body}>
        {t('notes.save')}
      </button>
      <span role="status">{saved && body === note.body && t('notes.saved')}</span>
    </form>
  );
}
