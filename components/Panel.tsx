import type { ComponentChildren } from 'preact';
import { TabMessage, type TabView } from './TabMessage';
import { ThisPage } from './ThisPage';
import { useText } from './text';

export type View = 'page' | 'notes';

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
  notes: ComponentChildren;
  /** A message that the reader may act on or dismiss ("Note deleted. Undo"). */
  notice: ComponentChildren;
}

/** The side panel: what is known of the page in the active tab, and the reader's notes. */
export function Panel({ tab, host, view, onView, notes, notice, ...acts }: Props) {
  const t = useText();
  return (
    <div class="panel">
      <header>
        <h1>{t('panel.title')}</h1>
        <nav aria-label={t('panel.views')}>
          <ViewButton view="page" current={view} onView={onView} />
          <ViewButton view="notes" current={view} onView={onView} />
        </nav>
      </header>
      {notice}
      <main>
        {view === 'page' && <Page tab={tab} {...acts} host={host} />}
        {/* Hidden, not gone: a note that is being written survives a look at the page. */}
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

function ViewButton({
  view,
  current,
  onView,
}: {
  view: View;
  current: View;
  onView: (view: View) => void;
}) {
  const t = useText();
  return (
    <button type="button" aria-pressed={view === current} onClick={() => onView(view)}>
      {t(view === 'page' ? 'panel.thisPage' : 'panel.notes')}
    </button>
  );
}

type PageProps = Pick<
  Props,
  'tab' | 'host' | 'onShowSentence' | 'onResume' | 'onAllow' | 'onResumeAll' | 'onLook'
>;

function Page({ tab, host, onShowSentence, onResume, ...acts }: PageProps) {
  if (tab.kind === 'page') return <ThisPage state={tab.state} onShow={onShowSentence} />;
  return <TabMessage tab={tab} onResume={() => host && onResume(host)} {...acts} />;
}
