import { useState } from 'preact/hooks';
import { asLine, type LogEntry, logAsText } from '../../lib/log/log-entry';
import { Sheet } from '../Sheet';
import { useText } from '../text';

interface Props {
  /** Newest last. */
  entries: LogEntry[];
  /** Puts a text where it can be pasted from; rejects where the browser refuses. */
  onCopy: (text: string) => Promise<void>;
  onClear: () => void;
}

/** What went wrong lately, as it would be copied: nobody but the reader sees or sends it. */
export function ErrorLog({ entries, onCopy, onClear }: Props) {
  const t = useText();
  const [told, setTold] = useState('');
  const copy = () =>
    onCopy(logAsText(entries)).then(
      () => setTold(t('log.copied')),
      () => setTold(t('log.notCopied')),
    );
  const clear = () => {
    setTold(t('log.cleared'));
    onClear();
  };
  return (
    <Sheet id="log" title={t('log.title')} intro={t('log.intro')}>
      {entries.length === 0 ? (
        <p class="quiet">{t('log.none')}</p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <ol class="log" aria-label={t('log.title')} tabIndex={0} reversed lang="en">
            {[...entries].reverse().map((entry, turn) => (
              <li key={`${entry.at} ${turn}`}>{asLine(entry)}</li>
            ))}
          </ol>
          <p class="row">
            <button type="button" onClick={() => void copy()}>
              {t('log.copy')}
            </button>
            <button type="button" onClick={clear}>
              {t('log.clear')}
            </button>
          </p>
        </>
      )}
      <p role="status">{told}</p>
    </Sheet>
  );
}
