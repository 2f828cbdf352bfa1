import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { noteChoices, statementChoices } from '../../lib/library/choices';
import { filterNotes, type NoteShelf } from '../../lib/library/filter-notes';
import type { Filter } from '../../lib/library/route';
import type { Shelf } from '../../lib/library/shelf';
import { useText } from '../text';
import { FilterForm, Pick } from './FilterForm';
import { NoteRows } from './NoteRows';

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
  const own = useMemo(() => noteChoices(notes), [notes]);
  const states = own.states.map((each) => ({ ...each, label: t(`notes.state.${each.value}`) }));
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
        <Pick field="page" label={t('notes.by.page')} choices={own.pages} {...{ filter, set }} />
        {own.states.length > 0 && (
          <Pick field="state" label={t('notes.by.state')} choices={states} {...{ filter, set }} />
        )}
      </FilterForm>
      <details class="take-along">
        <summary>
          {t('exchange.export')} · {t('exchange.import')}
        </summary>
        {takeAlong}
      </details>
      <p class="quiet" role="status">
        {t('find.found', { count: found.length })}
      </p>
      <NoteRows notes={found} standings={notes.standings} shelf={shelf} />
    </>
  );
}
