import { useState } from 'preact/hooks';
import type { AnchoredNote, Note } from '../lib/messages';
import { findNotes } from '../lib/notes/find-notes';
import { type Drafts, NoteCard } from './NoteCard';
import { useText } from './text';

interface Props {
  /** Notes on the page that is open, and on all others. */
  here: Note[];
  others: Note[];
  anchors: AnchoredNote[];
  /** What was typed and is not saved yet, by note. */
  drafts: Drafts;
  /** Whether the tab is in a private window. */
  isPrivate: boolean;
  canSave: boolean;
  onSaveSelection: () => void;
  onEdit: (id: string, body: string) => Promise<void>;
  onDelete: (id: string) => void;
  onShow: (id: string) => void;
}

/** So many notes are seen at a glance. */
const WORTH_SEARCHING = 4;

/** The reader's notes: those of this page first, then all others. */
export function NotesView(props: Props) {
  const { here, others, anchors, drafts, isPrivate, canSave, onSaveSelection, ...acts } = props;
  const t = useText();
  const [typed, setTyped] = useState('');
  const anchorOf = new Map(anchors.map((anchor) => [anchor.id, anchor]));
  const foundHere = findNotes(here, typed);
  const foundElsewhere = findNotes(others, typed);
  return (
    <div class="notes">
      {isPrivate && <p class="private">{t('store.private')}</p>}
      {canSave && (
        <button type="button" class="primary" onClick={onSaveSelection}>
          {t('panel.saveSelection')}
        </button>
      )}
      {here.length + others.length >= WORTH_SEARCHING && (
        <label class="search">
          <span class="quiet">{t('notes.search')}</span>
          <input
            type="search"
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
      )}
      <h2>{t('notes.here')}</h2>
      {here.length === 0 && <p class="quiet">{t('notes.noneHere')}</p>}
      <NotFound among={here} found={foundHere} />
      <ul>
        {foundHere.map((note) => (
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
      <NotFound among={others} found={foundElsewhere} />
      <ul>
        {foundElsewhere.map((note) => (
          <NoteCard key={note.id} note={note} anchor={null} drafts={drafts} {...acts} />
        ))}
      </ul>
    </div>
  );
}

function NotFound({ among, found }: { among: Note[]; found: Note[] }) {
  const t = useText();
  return among.length > 0 && found.length === 0 ? <p class="quiet">{t('notes.notFound')}</p> : null;
}
