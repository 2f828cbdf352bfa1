import { Sheet } from '../Sheet';
import { type Shortcut, ShortcutList } from '../ShortcutList';
import { useText } from '../text';

interface Props {
  shortcuts: Shortcut[];
  /** Opens the browser's own page for them; null where only the reader can. */
  onChange: (() => void) | null;
}

/** Which keys do what, and how to change them. */
export function Shortcuts({ shortcuts, onChange }: Props) {
  const t = useText();
  return (
    <Sheet id="keys" title={t('options.keys.title')} intro={t('options.keys.intro')}>
      <ShortcutList shortcuts={shortcuts} />
      {onChange ? (
        <button type="button" onClick={onChange}>
          {t('options.keys.change')}
        </button>
      ) : (
        <p>{t('options.keys.byHand')}</p>
      )}
    </Sheet>
  );
}
