import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnchoredNote, Note } from '../lib/messages';
import { fragmentLink } from '../lib/notes/fragment-link';
import type { Standing } from '../lib/notes/standing';
import { Attach } from './notes/Attach';
import { EarlierVersions } from './notes/EarlierVersions';
import { Link } from './notes/Markdown';
import { NoteEditor } from './notes/NoteEditor';
import { NoteWords } from './notes/NoteWords';
import type { Drafts, NoteActs, StatementOf } from './notes/note-acts';
import { Passage } from './notes/Passage';
import { useDay, useText } from './text';

export interface NoteCardProps {
  note: Note;
  /** Where the note stands, where its page is open; else null. */
  anchor: AnchoredNote | null;
  /** What had become of its passage when its page was last read; null where that is not known. */
  standing: Standing | null;
  statement: StatementOf | null;
  /** Texts that were typed and not saved yet, by note: a card may go and come back. */
  drafts: Drafts;
  knownTags: string[];
  /** The reader has just made it: it is open for words. */
  isNew: boolean;
  onTag: (tag: string) => void;
  acts: NoteActs;
}

/** States in which the reader may want to say where the note belongs. */
const ADRIFT: AnchoredNote['state'][] = ['edited', 'ambiguous', 'orphan'];

/** A note: what it is on, the reader's words, and what can be done with it. */
export function NoteCard(props: NoteCardProps) {
  const t = useText();
  const { note, anchor, standing, statement, drafts, knownTags, isNew, onTag, acts } = props;
  const { id, tags } = note;
  const edit = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState<'asked' | 'by-itself' | null>(
    drafts.has(id) ? 'by-itself' : null,
  );
  useEffect(() => {
    // That it is new may be known only after it is here.
    if (isNew && !note.body) setOpen('asked');
  }, [isNew]);
  const [saved, setSaved] = useState(false);
  const stands = anchor?.state === 'exact' || anchor?.state === 'moved';
  const close = (isSaved: boolean) => {
    setOpen(null);
    setSaved(isSaved);
    // The button is drawn with the next frame.
    requestAnimationFrame(() => edit.current?.focus());
  };
  return (
    <article class="note" data-note={id} tabIndex={-1} aria-label={t('notes.body')}>
      <Passage {...{ note, anchor, standing, statement }} />
      {isOpen ? (
        <NoteEditor
          {...{ note, drafts, knownTags }}
          takesFocus={isOpen === 'asked'}
          onChange={acts.onChange}
          onClose={close}
        />
      ) : (
        <>
          {note.body && <NoteWords body={note.body} />}
          <Tags {...{ tags, onTag }} />
        </>
      )}
      <About note={note} isHere={anchor !== null} />
      {anchor && ADRIFT.includes(anchor.state) && <Attach note={note} {...acts} />}
      <p class="actions">
        {!isOpen && (
          <button type="button" ref={edit} onClick={() => setOpen('asked')}>
            {t(note.body ? 'notes.edit' : 'notes.write')}
          </button>
        )}
        {stands && (
          <button type="button" onClick={() => acts.onShow(id)}>
            {t('notes.show')}
          </button>
        )}
        <button type="button" onClick={() => acts.onDelete(id)}>
          {t('notes.delete')}
        </button>
        <span role="status">{saved && !isOpen && t('notes.saved')}</span>
      </p>
      <More note={note} acts={acts} />
    </article>
  );
}

function Tags({ tags, onTag }: Pick<Note, 'tags'> & Pick<NoteCardProps, 'onTag'>) {
  const t = useText();
  if (!tags.length) return null;
  return (
    <ul class="tags" aria-label={t('notes.tags')}>
      {tags.map((tag) => (
        <li key={tag}>
          <button type="button" aria-label={t('notes.tagFind', { tag })} onClick={() => onTag(tag)}>
            {tag}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** When it was made and, away from its page, the way to its passage there. */
function About({ note, isHere }: { note: Note; isHere: boolean }) {
  const t = useText();
  const formatDay = useDay();
  const { url, target, title, created } = note;
  return (
    <p class="quiet">
      {formatDay(created)}
      {!isHere && (
        <>
          {' · '}
          <Link url={target ? fragmentLink(url, target.quote) : url}>
            {title || t('notes.open')}
          </Link>
        </>
      )}
    </p>
  );
}

/** What is wanted now and then. */
function More({ note, acts }: { note: Note; acts: NoteActs }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="more-acts" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="quiet">{t('notes.more')}</summary>
      <p class="actions">
        <button type="button" onClick={() => acts.onCopy(note, 'citation')}>
          {t('notes.copyCitation')}
        </button>
        <button type="button" onClick={() => acts.onCopy(note, 'link')}>
          {t(note.target ? 'notes.copyLink' : 'notes.copyAddress')}
        </button>
      </p>
      <p class="quiet">{t('notes.versions')}</p>
      {isOpen && <EarlierVersions note={note} {...acts} />}
    </details>
  );
}
