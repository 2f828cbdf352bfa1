import { useRef } from 'preact/hooks';
import type { AnchoredNote, Note } from '../lib/messages';
import { NoteCard } from './NoteCard';
import { useText } from './text';

interface Props {
  /** Notes on the page that is open, and on all others. */
  here: Note[];
  others: Note[];
  anchors: AnchoredNote[];
  canSave: boolean;
  onSaveSelection: () => void;
  onEdit: (id: string, body: string) => Promise<void>;
  onDelete: (id: string) => void;
  onShow: (id: string) => void;
}

/** The reader's notes: those of this page first, then all others. */
export function NotesView({ here, others, anchors, canSave, onSaveSelection, ...acts }: Props) {
  const t = useText();
  const drafts = useRef(new Map<string, string>()).current;
  const anchorOf = new Map(anchors.map((anchor) => [anchor.id, anchor]));
  return (
    <div class="notes">
      {canSave && (
        <button type="button" class="primary" onClick={onSaveSelection}>
          {t('panel.saveSelection')}
        </button>
      )}
      <h2>{t('notes.here')}</h2>
      {here.length === 0 && <p class="quiet">{t('notes.noneHere')}</p>}
      <ul>
        {here.map((note) => (
          <NoteCard
            key={note.id}
            note={note}
            anchor={anchorOf.get(note.id) ?? null}
            drafts={drafts}
            {...acts}
          />
        ))}
      </ul>
      <h2>{t('notes.all')}</h2>
      {here.length + others.length === 0 && <p class="quiet">{t('notes.none')}</p>}
      <ul>
        {others.map((note) => (
          <NoteCard key={note.id} note={note} anchor={null} drafts={drafts} {...acts} />
        ))}
      </ul>
    </div>
  );
}
