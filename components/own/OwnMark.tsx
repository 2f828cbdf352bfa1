import { Icon } from '../icons';
import { useText } from '../text';

/** Tells that the reader has put this together, by a form and a word. */
export function OwnMark() {
  const t = useText();
  return (
    <span class="own-mark" title={t('own.markAbout')}>
      <Icon name="own" />
      {t('own.mark')}
    </span>
  );
}
