import { useMemo } from 'preact/hooks';
import { statementChoices } from '../../lib/library/choices';
import { filterEntries } from '../../lib/library/filter';
import type { Filter } from '../../lib/library/route';
import type { Shelf } from '../../lib/library/shelf';
import { useText } from '../text';
import { EntryList } from './EntryList';
import { FilterForm } from './FilterForm';

interface Props {
  shelf: Shelf;
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** All statements, narrowed to what is asked for. */
export function StatementsView({ shelf, filter, onFilter }: Props) {
  const t = useText();
  const choices = useMemo(() => statementChoices(shelf), [shelf]);
  const found = useMemo(() => filterEntries(shelf, filter), [shelf, filter]);
  return (
    <>
      <h2 tabIndex={-1}>{t('find.statements')}</h2>
      <FilterForm
        {...{ filter, choices, onFilter }}
        question={shelf.questions.get(filter.question ?? '')}
      />
      <p class="quiet" role="status">
        {t('find.found', { count: found.length })}
      </p>
      <EntryList entries={found} label={t('find.statements')} on={filter.question} />
    </>
  );
}
