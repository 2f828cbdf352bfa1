import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { noteChoices, statementChoices } from '../../lib/library/choices';
import { filterNotes, type NoteShelf, siteOf } from '../../lib/library/filter-notes';
import { type Filter, formatRoute } from '../../lib/library/route';
import { keyOf, type Shelf } from '../../lib/library/shelf';
import type { Note } from '../../lib/notes/note';
import { useDay, useList, useText } from '../text';
import { FilterForm, Pick } from './FilterForm';
import { RowList } from './RowList';

interface Props {
  shelf: Shelf;
  notes: NoteShelf;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  /** The ways out and in. */
  takeAlong: ComponentChildren;
}

/** All of the reader's notes, narrowed to what is asked for. */
export function NotesView({ shelf, notes, filter, onFilter, takeAlong }: Props) {
  const t = useText();
  const choices = useMemo(() => statementChoices(shelf), [shelf]);
  const own = useMemo(() => noteChoices(notes.notes), [notes]);
  const found = useMemo(() => filterNotes(notes, shelf, filter), [notes, shelf, filter]);
  const set = (change: Filter) => onFilter({ ...filter, ...change });
  return (
    <>
      <h2 tabIndex={-1}>{t('find.notes')}</h2>
      <FilterForm
        {...{ filter, choices, onFilter }}
        question={shelf.questions.get(filter.question ?? '')}
      >
        <Pick field="tag" label={t('exchange.tag')} choices={own.tags} {...{ filter, set }} />
        <Pick field="site" label={t('library.site')} choices={own.sites} {...{ filter, set }} />
      </FilterForm>
      <details class="take-along">
        <summary>{t('exchange.export')}</summary>
        {takeAlong}
      </details>
      <p class="quiet" role="status">
        {t('find.found', { count: found.length })}
      </p>
      <NoteList notes={found} shelf={shelf} />
    </>
  );
}

/** Notes, each leading to its page, and to the statement that it is on. */
export function NoteList({ notes, shelf }: { notes: Note[]; shelf: Shelf }) {
  const t = useText();
  return (
    <RowList
      items={notes}
      keyOf={({ id }) => id}
      label={t('find.notes')}
      estimate={104}
      linkOf={({ url }) => ({ href: url, isOutside: true })}
      head={(note) => <NoteHead note={note} />}
      more={(note, isCurrent) => <OnStatement {...{ note, shelf, isCurrent }} />}
    />
  );
}

function NoteHead({ note }: { note: Note }) {
  const t = useText();
  const list = useList();
  const formatDay = useDay();
  const { body, target, title, tags, created, color, form } = note;
  return (
    <>
      {target && (
        <span class="passage" data-color={color} data-form={form}>
          {target.quote.exact}
        </span>
      )}
      {body && <span class="entry-text">{body}</span>}
      <span class="entry-about">
        <span>{title || t('notes.open')}</span>
        <span>{siteOf(note)}</span>
        <span>{formatDay(created)}</span>
        {tags.length > 0 && <span>{t('exchange.tags', { tags: list(tags) })}</span>}
      </span>
    </>
  );
}

interface OnStatementProps {
  note: Note;
  shelf: Shelf;
  isCurrent: boolean;
}

function OnStatement({ note: { statement }, shelf, isCurrent }: OnStatementProps) {
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
