import type { ComponentChildren } from 'preact';
import type { LeftOutReply } from '../lib/messages';
import type { SentenceMatch } from '../lib/types';
import { Icon } from './icons';
import { TabMessage, type TabView } from './TabMessage';
import { ThisPage } from './ThisPage';
import { useText } from './text';

export type View = 'page' | 'sides' | 'search' | 'notes';

/** The views in the order of their buttons, with their labels. */
const VIEWS = {
  page: 'panel.thisPage',
  sides: 'panel.sides',
  search: 'panel.search',
  notes: 'panel.notes',
} as const;

interface Props {
  tab: TabView;
  /** Host of the page in the tab, null where it has none or may not be known. */
  host: string | null;
  view: View;
  onView: (view: View) => void;
  onShowSentence: (sentence: number) => void;
  onPause: (host: string) => void;
  onResume: (host: string) => void;
  onAllow: () => void;
  onResumeAll: () => void;
  /** Lets Sidelight look at this page, where it asks first. */
  onLook: () => void;
  /** What the page leaves out, null until it is known. */
  leftOut: LeftOutReply | null;
  onDismiss: (match: SentenceMatch) => void;
  onTryAgain: () => void;
  onReload: () => void;
  sides: ComponentChildren;
  search: ComponentChildren;
  notes: ComponentChildren;
  /** A message that the reader may act on or dismiss ("Note deleted. Undo"). */
  notice: ComponentChildren;
}

/** The side panel: what is known of the page in the active tab, of its event, and the reader's notes. */
export function Panel({ tab, host, view, onView, notes, notice, sides, search, ...acts }: Props) {
  const t = useText();
  return (
    <div class="panel">
      <header>
        <h1 class="unseen">{t('panel.title')}</h1>
        <nav class="views" aria-label={t('panel.views')}>
          {(Object.keys(VIEWS) as View[]).map((each) => (
            <button
              key={each}
              type="button"
              aria-current={each === view ? 'page' : undefined}
              onClick={() => onView(each)}
            >
              <Icon name={each} />
              <span>{t(VIEWS[each])}</span>
            </button>
          ))}
        </nav>
      </header>
      {notice}
      <main>
        {view === 'page' && <Page tab={tab} {...acts} host={host} />}
        {view === 'sides' && sides}
        {/* Hidden, not gone: what is being written or was found survives a look at the page. */}
        <div hidden={view !== 'search'}>{search}</div>
        <div hidden={view !== 'notes'}>{notes}</div>
      </main>
      {host && tab.kind === 'page' && (
        <footer>
          <button type="button" class="link" onClick={() => acts.onPause(host)}>
            {t('panel.pause', { host })}
          </button>
        </footer>
      )}
    </div>
  );
}

type PageProps = Omit<
  Props,
  'view' | 'onView' | 'onPause' | 'notes' | 'notice' | 'sides' | 'search'
>;

function Page({ tab, host, leftOut, onShowSentence, onResume, ...acts }: PageProps) {
  if (tab.kind !== 'page')
    return <TabMessage tab={tab} onResume={() => host && onResume(host)} {...acts} />;
  const { onDismiss, onTryAgain } = acts;
  return (
    <ThisPage {...{ leftOut, onDismiss, onTryAgain }} state={tab.state} onShow={onShowSentence} />
  );
}
