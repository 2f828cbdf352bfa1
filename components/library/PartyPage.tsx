import type { Party, Shelf } from '../../lib/library/shelf';
import { useList, useText } from '../text';
import { EntryList } from './EntryList';

/** One party: how it is called, what it said, and what it carried of others. */
export function PartyPage({ party, shelf }: { party: Party; shelf: Shelf }) {
  const t = useText();
  const list = useList();
  const { actor, names, key, pack } = party;
  const said = shelf.bySpeaker.get(key) ?? [];
  const carried = shelf.entries.filter(
    ({ statement }) =>
      statement.pack === pack &&
      statement.source.outlet === actor.name &&
      statement.speaker?.id !== actor.id,
  );
  const described = [actor.role, actor.of].filter(Boolean).join(', ');
  const others = names.filter((name) => name !== actor.name);
  return (
    <>
      <h2 tabIndex={-1}>{actor.name}</h2>
      {described && <p class="quiet">{described}</p>}
      {others.length > 0 && (
        <details class="quiet">
          <summary>{t('library.names', { count: others.length })}</summary>
          <p>{list(others)}</p>
        </details>
      )}
      {said.length === 0 && carried.length === 0 && <p>{t('find.saidNothing')}</p>}
      {said.length > 0 && (
        <section>
          <h3>{t('library.said', { count: said.length })}</h3>
          <EntryList entries={said} label={t('library.said', { count: said.length })} />
        </section>
      )}
      {carried.length > 0 && (
        <section>
          <h3>{t('library.carried', { count: carried.length })}</h3>
          <EntryList entries={carried} label={t('library.carried', { count: carried.length })} />
        </section>
      )}
    </>
  );
}
