import type { Said } from '../lib/view/said';
import type { Timeline } from '../lib/view/timeline';
import { useDay, useText } from './text';

/** The timeline in words: each day with what was said on it, then what has no day. */
export function TimelineTable({ timeline: { days, undated } }: { timeline: Timeline }) {
  const t = useText();
  const formatDay = useDay();
  return (
    <div class="days">
      {days.map(({ day, said }) => (
        <Day key={day} title={formatDay(day)} said={said} />
      ))}
      {undated.length > 0 && (
        <Day title={t('sides.undated', { count: undated.length })} said={undated} />
      )}
    </div>
  );
}

function Day({ title, said }: { title: string; said: Said[] }) {
  const t = useText();
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {said.map(({ statement, position }) => (
          <li key={statement.id}>
            <strong>{statement.speaker?.name ?? t('position.noSpeaker')}</strong>{' '}
            {t(`stance.${position}`)}: {statement.text}
          </li>
        ))}
      </ul>
    </>
  );
}
