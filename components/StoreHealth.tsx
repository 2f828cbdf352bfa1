import { useState } from 'preact/hooks';
import type { StoreHealth as Health, Snapshot } from '../lib/notes/contents';
import { Confirm } from './Confirm';
import { useBytes, useList, useText, useTime } from './text';

/** What the reader can do about the store. Each resolves when it is done. */
export interface StoreActs {
  /** Answers how many notes were brought back. */
  onBringBack: (made: string) => Promise<number>;
  onAcceptLoss: () => Promise<void>;
  onExportRemains: () => Promise<void>;
  onStartAnew: () => Promise<void>;
  onDeleteEverything: () => Promise<void>;
}

interface Props extends StoreActs {
  /** Null until it is known. */
  health: Health | null;
}

/** How the reader's notes are kept: what is there, what went wrong, and what can be done about it. */
export function StoreHealth({ health, ...acts }: Props) {
  const t = useText();
  const [told, setTold] = useState('');
  if (!health) return <p class="quiet">{t('store.looking')}</p>;
  const bringBack = async (made: string) => {
    const count = await acts.onBringBack(made);
    setTold(t('store.broughtBack', { count }));
  };
  const erase = async () => {
    await acts.onDeleteEverything();
    setTold(t('store.erase.done'));
  };
  return (
    <section class="store" aria-labelledby="store-title">
      <h3 id="store-title">{t('store.title')}</h3>
      {health.failure !== null && <Broken reason={health.failure} {...acts} />}
      {health.canary === 'lost' && <Lost {...acts} />}
      <Figures health={health} />
      <Snapshots
        snapshots={health.snapshots}
        canRestore={!health.failure}
        onBringBack={bringBack}
      />
      <p role="status">{told}</p>
      <h4>{t('store.erase.title')}</h4>
      <p>{t('store.erase.text')}</p>
      <Confirm ask={t('store.erase.ask')} confirm={t('store.erase.confirm')} onConfirm={erase} />
    </section>
  );
}

function Broken({
  reason,
  onExportRemains,
  onStartAnew,
}: Pick<Props, 'onExportRemains' | 'onStartAnew'> & { reason: string }) {
  const t = useText();
  return (
    <div class="trouble" role="alert">
      <h4>{t('store.broken.title')}</h4>
      <p>{t('store.broken.text')}</p>
      <p class="quiet">{t('store.broken.reason', { reason })}</p>
      <p class="actions">
        <button type="button" onClick={() => void onExportRemains()}>
          {t('store.broken.export')}
        </button>
      </p>
      <p>{t('store.broken.sure')}</p>
      <Confirm
        ask={t('store.broken.anew')}
        confirm={t('store.broken.confirm')}
        onConfirm={onStartAnew}
      />
    </div>
  );
}

function Lost({ onAcceptLoss }: Pick<Props, 'onAcceptLoss'>) {
  const t = useText();
  return (
    <div class="trouble" role="alert">
      <h4>{t('store.lost.title')}</h4>
      <p>{t('store.lost.text')}</p>
      <button type="button" onClick={() => void onAcceptLoss()}>
        {t('store.lost.accept')}
      </button>
    </div>
  );
}

const COUNTED = ['notes', 'pages', 'revisions', 'drafts'] as const;

function Figures({ health: { counts, usage, quota, persisted } }: { health: Health }) {
  const t = useText();
  const formatBytes = useBytes();
  const join = useList();
  return (
    <ul class="figures">
      {counts && (
        <li>{join(COUNTED.map((kind) => t(`store.${kind}`, { count: counts[kind] })))}</li>
      )}
      {counts && counts.damaged > 0 && <li>{t('store.damaged', { count: counts.damaged })}</li>}
      {usage !== null && quota !== null && (
        <li>{t('store.space', { usage: formatBytes(usage), quota: formatBytes(quota) })}</li>
      )}
      {persisted !== null && <li>{t(persisted ? 'store.persisted' : 'store.notPersisted')}</li>}
    </ul>
  );
}

interface SnapshotsProps {
  snapshots: Snapshot[];
  canRestore: boolean;
  onBringBack: (made: string) => Promise<void>;
}

function Snapshots({ snapshots, canRestore, onBringBack }: SnapshotsProps) {
  const t = useText();
  const formatTime = useTime();
  return (
    <>
      <h4>{t('store.snapshots')}</h4>
      <p class="quiet">{t('store.snapshotsHint')}</p>
      {snapshots.length === 0 && <p>{t('store.noSnapshots')}</p>}
      <ul>
        {snapshots.map(({ made, notes }) => (
          <li key={made}>
            {formatTime(made)} · {t('store.notes', { count: notes })}{' '}
            {canRestore && (
              <button type="button" onClick={() => void onBringBack(made)}>
                {t('store.bringBack')}
                <span class="hidden"> {formatTime(made)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
