import type { NoteShelf } from '../../lib/library/filter-notes';
import { siteOf } from '../../lib/library/filter-notes';
import { formatRoute } from '../../lib/library/route';
import { keyOf, type Shelf } from '../../lib/library/shelf';
import { fragmentLink } from '../../lib/notes/fragment-link';
import type { Note } from '../../lib/notes/note';
import { TabStopContext } from '../notes/Markdown';
import { OnItsPage } from '../notes/OnItsPage';
import { useDay, useText } from '../text';
import { NoteAtDesk } from './NoteAtDesk';
import { RowList } from './RowList';

interface Props {
  notes: Note[];
  standings: NoteShelf['standings'];
  shelf: Shelf;
}

/** Notes, each leading to its passage, with the reader's words and what has become of the passage. */
export function NoteRows({ notes, standings, shelf }: Props) {
  const t = useText();
  return (
    <RowList
      items={notes}
      keyOf={({ id }) => id}
      label={t('find.notes')}
      estimate={120}
      linkOf={(note) => ({ href: addressOf(note), isOutside: true })}
      head={(note) => <Head note={note} />}
      more={(note, isCurrent) => <More {...{ note, standings, shelf, isCurrent }} />}
    />
  );
}

function addressOf({ url, target }: Note): string {
  return target ? fragmentLink(url, target.quote) : url;
}

/** What it is on and where, for the link to it. */
function Head({ note }: { note: Note }) {
  const t = useText();
  const formatDay = useDay();
  const { target, statement, title, created, color, form } = note;
  return (
    <>
      {target && (
        <span class="passage" data-color={color} data-form={form}>
          {target.quote.exact}
        </span>
      )}
      {!target && !statement && <span class="entry-text">{t('notes.onPage')}</span>}
      <span class="entry-about">
        <span>{title || t('notes.open')}</span>
        <span>{siteOf(note)}</span>
        <span>{formatDay(created)}</span>
      </span>
    </>
  );
}

interface MoreProps extends Omit<Props, 'notes'> {
  note: Note;
  /** Whether Tab leads into it. */
  isCurrent: boolean;
}

function More({ note, standings, shelf, isCurrent }: MoreProps) {
  const standing = standings.get(note.id);
  return (
    <TabStopContext.Provider value={isCurrent}>
      <div class="note-more">
        <NoteAtDesk {...{ note, isCurrent }} />
        {standing && <OnItsPage {...{ note, standing }} />}
        <Tags {...{ note, isCurrent }} />
        <OnStatement {...{ note, shelf, isCurrent }} />
      </div>
    </TabStopContext.Provider>
  );
}

/** Each leads to all notes that have it. */
function Tags({ note: { tags }, isCurrent }: Pick<MoreProps, 'note' | 'isCurrent'>) {
  const t = useText();
  if (!tags.length) return null;
  return (
    <ul class="tags" aria-label={t('notes.tags')}>
      {tags.map((tag) => (
        <li key={tag}>
          <a tabIndex={isCurrent ? 0 : -1} href={formatRoute({ at: 'notes', filter: { tag } })}>
            {tag}
          </a>
        </li>
      ))}
    </ul>
  );
}

function OnStatement({ note: { statement }, shelf, isCurrent }: Omit<MoreProps, 'standings'>) {
  const t = useText();
  if (!statement) return null;
  const entry = shelf.byKey.get(keyOf(statement.pack, statement.id));
  if (!entry) return <p class="quiet">{t('library.statementGone')}</p>;
  return (
    <a
      class="on-statement"
      tabIndex={isCurrent ? 0 : -1}
      href={formatRoute({ at: 'statement', ...statement })}
    >
      {t('library.onStatement', { statement: entry.statement.text })}
    </a>
  );
}
