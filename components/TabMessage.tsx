import type { PageState } from '../lib/messages';
import { StatusMessage } from './StatusMessage';
import { useText } from './text';

/** What is known of the active tab: its page's own state, or why there is none. */
export type TabView =
  | { kind: 'page'; state: PageState }
  | { kind: 'loading' | 'paused' | 'unreadable' | 'no-access' | 'silent' };

interface Props {
  tab: Exclude<TabView, { kind: 'page' }>;
  onResume: () => void;
  onAllow: () => void;
}

/** Why a tab shows nothing, and what the reader can do. */
export function TabMessage({ tab: { kind }, onResume, onAllow }: Props) {
  const t = useText();
  const key = kind === 'no-access' ? 'noAccess' : kind;
  return (
    <StatusMessage title={t(`status.${key}.title`)} text={t(`status.${key}.text`)}>
      {kind === 'no-access' && (
        <button type="button" class="primary" onClick={onAllow}>
          {t('status.noAccess.allow')}
        </button>
      )}
      {kind === 'paused' && (
        <button type="button" class="primary" onClick={onResume}>
          {t('status.paused.resume')}
        </button>
      )}
    </StatusMessage>
  );
}
