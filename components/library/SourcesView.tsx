import { useMemo } from 'preact/hooks';
import { formatRoute } from '../../lib/library/route';
import { once, type Shelf, type SourceEntry } from '../../lib/library/shelf';
import { createSearch } from '../../lib/search/word-search';
import { useDay, useText } from '../text';
import { RowList } from './RowList';
import { TypedField } from './TypedField';

interface Props {
  shelf: Shelf;
  typed: string;
  onType: (typed: string) => void;
}

/** All texts that statements were read in. */
export function SourcesView({ shelf, typed, onType }: Props) {
  const t = useText();
  const sources = useMemo(() => [...shelf.sources.values()], [shelf]);
  const find = useMemo(
    () => once(() => createSearch(sources.map((item) => ({ item, texts: textsOf(item) })))),
    [sources],
  );
  const found = useMemo(() => (typed.trim() ? find(typed) : sources), [find, sources, typed]);
  return (
    <>
      <h2 tabIndex={-1}>{t('library.sources')}</h2>
      <TypedField typed={typed} onType={onType} count={found.length} />
      <RowList
        items={found}
        keyOf={({ key }) => key}
        label={t('library.sources')}
        estimate={64}
        linkOf={({ pack, source: { id } }) => ({ href: formatRoute({ at: 'source', pack, id }) })}
        head={(entry) => <SourceHead entry={entry} />}
      />
    </>
  );
}

function SourceHead({ entry: { source, holds } }: { entry: SourceEntry }) {
  const t = useText();
  const formatDay = useDay();
  return (
    <>
      <span class="entry-text">{titleOf(source, t('source.outletUnknown'))}</span>
      <span class="entry-about">
        {source.title && <span>{source.outlet ?? t('position.outletUnknown')}</span>}
        {source.published && <span>{formatDay(source.published)}</span>}
        <span>{t('options.packs.statements', { count: holds })}</span>
      </span>
    </>
  );
}

/** What a text is called: its title, else its outlet, else that it has none, with its id. */
export function titleOf({ title, outlet, id }: SourceEntry['source'], unknown: string): string {
  return title ?? outlet ?? `${unknown} (${id})`;
}

function textsOf({ source: { title, outlet, author, relays, id } }: SourceEntry): string[] {
  return [title, outlet, author, relays, id].filter((each) => each != null);
}
