import { StanceIcon } from './StanceMark';
import { STANCES } from './stance-forms';
import { useText } from './text';

/** What the forms of stances mean. */
export function Legend() {
  const t = useText();
  return (
    <ul class="legend" aria-label={t('sides.legend')}>
      {STANCES.map((stance) => (
        <li key={stance}>
          <StanceIcon stance={stance} />
          {t(`stance.${stance}`)}
        </li>
      ))}
    </ul>
  );
}
