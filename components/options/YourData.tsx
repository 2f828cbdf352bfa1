import type { ComponentChildren } from 'preact';
import { Sheet } from '../Sheet';
import { useText } from '../text';

interface Props {
  /** What can be seen of the store and done with it: health and room, export and import, deletion. In that order. */
  children?: ComponentChildren;
}

/** What is kept and where, and what never is. */
export function YourData({ children }: Props) {
  const t = useText();
  return (
    <Sheet id="data" title={t('options.data.title')}>
      <p>{t('options.data.intro')}</p>
      <h3>{t('options.data.kept')}</h3>
      <ul class="points">
        <li>{t('options.data.notes')}</li>
        <li>{t('options.data.own')}</li>
        <li>{t('options.data.dismissed')}</li>
        <li>{t('options.data.settings')}</li>
        <li>{t('options.data.names')}</li>
        <li>{t('options.data.log')}</li>
      </ul>
      <p>{t('options.data.never')}</p>
      {children}
    </Sheet>
  );
}
