import { useMemo } from 'preact/hooks';
import { formatRoute } from '../../lib/library/route';
import { once, type Party, type Shelf } from '../../lib/library/shelf';
import { createSearch } from '../../lib/search/word-search';
import { useText } from '../text';
import { RowList } from './RowList';
import { TypedField } from './TypedField';

interface Props {
  shelf: Shelf;
  typed: string;
  onType: (typed: string) => void;
}

/** All parties, who says most first; found by any spelling of their names. */
export function PartiesView({ shelf, typed, onType }: Props) {
  const t = useText();
  const parties = useMemo(() => [...shelf.parties.values()], [shelf]);
  const find = useMemo(
    () => once(() => createSearch(parties.map((item) => ({ item, texts: textsOf(item) })))),
    [parties],
  );
  const found = useMemo(() => (typed.trim() ? find(typed) : parties), [find, parties, typed]);
  return (
    <>
      <h2 tabIndex={-1}>{t('find.actors')}</h2>
      <TypedField typed={typed} onType={onType} count={found.length} />
      <RowList
        items={found}
        keyOf={({ key }) => key}
        label={t('find.actors')}
        estimate={64}
        linkOf={({ pack, actor: { id } }) => ({ href: formatRoute({ at: 'actor', pack, id }) })}
        head={({ actor, said }) => (
          <>
            <span class="entry-text">{actor.name}</span>
            <span class="entry-about">
              {actor.role && <span>{actor.role}</span>}
              <span>{t('options.packs.statements', { count: said })}</span>
            </span>
          </>
        )}
      />
    </>
  );
}

function textsOf({ actor, names }: Party): string[] {
  return [actor.name, actor.role ?? '', ...names];
}
