import type { Dismissal } from '../../lib/dismissals/dismissal';
import { Sheet } from '../Sheet';
import { useDay, useText } from '../text';

interface Props {
  /** Newest first. */
  dismissals: Dismissal[];
  /** Text of a question, where its pack is still here. */
  questionOf: (dismissal: Dismissal) => string | undefined;
  onRestore: (dismissal: Dismissal) => void;
}

/** Marks that the reader found wrong; each can be allowed again. */
export function DismissedMarks({ dismissals, questionOf, onRestore }: Props) {
  const t = useText();
  const formatDay = useDay();
  return (
    <Sheet id="dismissed" title={t('options.dismissed.title')}>
      {dismissals.length === 0 && <p class="quiet">{t('options.dismissed.none')}</p>}
      <ul class="dismissed">
        {dismissals.map((dismissal) => (
          <li class="row" key={dismissal.id}>
            <div class="words">
              <p>{dismissal.sentence}</p>
              <p class="quiet">
                {t('options.dismissed.on', {
                  day: formatDay(dismissal.made),
                  question: questionOf(dismissal) ?? dismissal.question,
                })}
              </p>
            </div>
            <button type="button" onClick={() => onRestore(dismissal)}>
              {t('options.dismissed.restore')}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
