import type { Shelf, SourceEntry } from '../../lib/library/shelf';
import { SourceFacts } from '../SourceDetails';
import { useText } from '../text';
import { EntryList } from './EntryList';
import { titleOf } from './SourcesView';

/** One text: what is known of it, and all that was read in it. */
export function SourcePage({ entry, shelf }: { entry: SourceEntry; shelf: Shelf }) {
  const t = useText();
  const { source, key, holds } = entry;
  const label = t('library.inSource', { count: holds });
  return (
    <>
      <h2 tabIndex={-1}>{titleOf(source, t('source.outletUnknown'))}</h2>
      <dl class="source" aria-label={t('source.title')}>
        <SourceFacts source={source} />
      </dl>
      <section>
        <h3>{label}</h3>
        <EntryList entries={shelf.bySource.get(key) ?? []} label={label} />
      </section>
    </>
  );
}
