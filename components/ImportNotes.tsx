import { useState } from 'preact/hooks';
import type { FAULTS } from '../lib/exchange/incoming';
import type { ImportReport as Report } from '../lib/exchange/merge-report';
import { ImportReport } from './ImportReport';
import { useText } from './text';

/** What a file would add, or why it is not taken. */
export type Preview =
  | { ok: true; merge: Report; hasSettings: boolean }
  | { ok: false; fault: (typeof FAULTS)[number]; details: string[] };

interface Props {
  onRead: (file: File) => Promise<Preview>;
  onImport: (settings: boolean) => Promise<Report>;
}

type Step =
  | { at: 'start' | 'reading' }
  | { at: 'preview'; preview: Preview & { ok: true } }
  | { at: 'done'; merge: Report }
  | { at: 'refused'; preview: Preview & { ok: false } }
  | { at: 'failed'; reason: string };

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A file, what it would do, the reader's word, and what it did. */
export function ImportNotes({ onRead, onImport }: Props) {
  const t = useText();
  const [step, setStep] = useState<Step>({ at: 'start' });
  const [settings, setSettings] = useState(false);
  const attempt = (act: () => Promise<Step>) =>
    act()
      .catch((error: unknown): Step => ({ at: 'failed', reason: reasonOf(error) }))
      .then(setStep);
  const read = (file: File) => {
    setSettings(false);
    setStep({ at: 'reading' });
    return attempt(async () => {
      const preview = await onRead(file);
      return preview.ok ? { at: 'preview', preview } : { at: 'refused', preview };
    });
  };
  const add = () => {
    setStep({ at: 'reading' });
    return attempt(async () => ({ at: 'done', merge: await onImport(settings) }));
  };
  return (
    <>
      <label>
        {t('exchange.file')}{' '}
        <input
          type="file"
          accept=".json,.jsonld,application/json,application/ld+json"
          disabled={step.at === 'reading'}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file can be chosen again, after it was mended.
            currentTarget.value = '';
            if (file) void read(file);
          }}
        />
      </label>
      <p class="quiet">{t('exchange.fileHint')}</p>
      <div role="status">
        {step.at === 'reading' && <p>{t('exchange.reading')}</p>}
        {step.at === 'failed' && <p>{t('panel.failed', { reason: step.reason })}</p>}
        {step.at === 'refused' && <Refused {...step.preview} />}
        {step.at === 'preview' && <p>{t('exchange.preview')}</p>}
        {step.at === 'done' && <p>{t('exchange.done')}</p>}
      </div>
      {step.at === 'preview' && <ImportReport {...step.preview.merge} />}
      {step.at === 'done' && <ImportReport {...step.merge} />}
      {step.at === 'preview' && step.preview.hasSettings && (
        <label>
          <input
            type="checkbox"
            checked={settings}
            onChange={({ currentTarget }) => setSettings(currentTarget.checked)}
          />{' '}
          {t('exchange.settings')}
        </label>
      )}
      {step.at === 'preview' && (
        <p class="actions">
          <button type="button" class="primary" onClick={add}>
            {t('exchange.add')}
          </button>
          <button type="button" onClick={() => setStep({ at: 'start' })}>
            {t('exchange.cancel')}
          </button>
        </p>
      )}
    </>
  );
}

function Refused({ fault, details }: Preview & { ok: false }) {
  const t = useText();
  return (
    <>
      <p>{t(`exchange.fault.${fault}`)}</p>
      {details.length > 0 && (
        <ul class="quiet">
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
    </>
  );
}
