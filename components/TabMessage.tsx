import type { PageState, TabStatus } from '../lib/messages';
import { StatusMessage } from './StatusMessage';
import { useText } from './text';

/** What is known of the active tab: its page's own state, or why there is none. */
export type TabView =
  | { kind: 'page'; state: PageState }
  | { kind: 'loading' | 'silent' | Exclude<TabStatus, 'readable'> };

interface Props {
  tab: Exclude<TabView, { kind: 'page' }>;
  onResume: () => void;
  onAllow: () => void;
  onResumeAll: () => void;
  onLook: () => void;
  onReload: () => void;
}

/** The messages of each kind begin so. */
const KEYS = {
  loading: 'status.loading',
  silent: 'status.silent',
  paused: 'status.paused',
  'paused-everywhere': 'status.pausedEverywhere',
  'ask-first': 'status.askFirst',
  unreadable: 'status.unreadable',
  'no-access': 'status.noAccess',
  'own-page': 'status.ownPage',
  store: 'status.store',
  pdf: 'status.pdf',
} as const;

/** Why a tab shows nothing, and what the reader can do. */
export function TabMessage({ tab: { kind }, ...acts }: Props) {
  const t = useText();
  const key = KEYS[kind];
  return (
    <StatusMessage title={t(`${key}.title`)} text={t(`${key}.text`)}>
      {kind === 'no-access' && (
        <button type="button" class="primary" onClick={acts.onAllow}>
          {t('status.noAccess.allow')}
        </button>
      )}
      {kind === 'silent' && (
        <button type="button" class="primary" onClick={acts.onReload}>
          {t('status.silent.reload')}
        </button>
      )}
      {kind === 'paused' && (
        <button type="button" class="primary" onClick={acts.onResume}>
          {t('status.paused.resume')}
        </button>
      )}
      {kind === 'paused-everywhere' && (
        <button type="button" class="primary" onClick={acts.onResumeAll}>
          {t('status.pausedEverywhere.resume')}
        </button>
      )}
      {kind === 'ask-first' && (
        <button type="button" class="primary" onClick={acts.onLook}>
          {t('status.askFirst.look')}
        </button>
      )}
    </StatusMessage>
  );
}
