import { formatRoute } from '../../lib/library/route';
import { type Entry, keyOf } from '../../lib/library/shelf';
import { distinctStances } from '../../lib/view/said';
import { OwnMark } from '../own/OwnMark';
import { StanceIcon } from '../StanceMark';
import { useDay, useText } from '../text';
import { RowList } from './RowList';

interface Props {
  entries: Entry[];
  label: string;
  /** The question (`pack/id`) on which their stances are told; without it all are. */
  on?: string;
}

/** Statements, each leading to its page. */
export function EntryList({ entries, label, on }: Props) {
  return (
    <RowList
      items={entries}
      keyOf={({ key }) => key}
      label={label}
      linkOf={({ statement: { pack, id } }) => ({
        href: formatRoute({ at: 'statement', pack, id }),
      })}
      head={(entry) => <EntryHead entry={entry} on={on} />}
    />
  );
}

/** A statement on one line or two: what, who, how they stand to it, where and when. */
export function EntryHead({ entry: { statement, holds }, on }: { entry: Entry; on?: string }) {
  const t = useText();
  const formatDay = useDay();
  const { speaker, text, source, said } = statement;
  const told = on ? holds.filter((hold) => keyOf(statement.pack, hold.question) === on) : holds;
  const stances = distinctStances(told.map((hold) => ({ ...hold, statement })));
  const positions = [...new Set(stances.map(({ position }) => position))];
  return (
    <>
      <span class="entry-text">
        {text}
        {statement.own && <OwnMark />}
      </span>
      <span class="entry-about">
        <strong>{speaker?.name ?? t('position.noSpeaker')}</strong>
        {positions.map((position) => (
          <span key={position} class="entry-stance" data-stance={position}>
            <StanceIcon stance={position} />
            {t(`stance.${position}`)}
          </span>
        ))}
        <span>{source.outlet ?? t('position.outletUnknown')}</span>
        {said?.day && <span>{formatDay(said.day)}</span>}
      </span>
    </>
  );
}
