import { useText } from './text';

/** A command of the extension as the browser tells of it. */
export interface Shortcut {
  name: string;
  description: string;
  /** As the browser writes it (`Alt+Shift+S`), empty where none is set. */
  keys: string;
}

/** Which keys do what. */
export function ShortcutList({ shortcuts }: { shortcuts: Shortcut[] }) {
  const t = useText();
  return (
    <dl class="keys">
      {shortcuts.map(({ name, description, keys }) => (
        <div class="row" key={name}>
          <dt>{description}</dt>
          <dd>
            {keys ? <Keys keys={keys} /> : <span class="quiet">{t('options.keys.none')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Keys({ keys }: { keys: string }) {
  const parts = keys.split('+');
  return (
    <>
      {parts.map((part, index) => (
        <span key={part}>
          {index > 0 && ' + '}
          <kbd>{part}</kbd>
        </span>
      ))}
    </>
  );
}
