import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { LanguageContext } from '../../components/text';
import { SampleArticle } from '../../components/welcome/SampleArticle';
import { SamplePanel } from '../../components/welcome/SamplePanel';
import { WelcomePage } from '../../components/welcome/WelcomePage';
import { useSettings } from '../../lib/browser/page-frame';
import { report } from '../../lib/browser/report';
import { createSender } from '../../lib/browser/transport';
import { useSaved } from '../../lib/browser/use-saved';
import { useShortcuts } from '../../lib/browser/use-shortcuts';
import { panelToBackground } from '../../lib/messages';
import { loadSample, type ReadSample } from './load-sample';
import { usePainted } from './use-painted';

const ask = createSender(panelToBackground, 'background');

/** Connects the first steps to the pipeline, which runs right here, and to the settings. */
export function App() {
  const { askFirst } = useSettings();
  const shortcuts = useShortcuts();
  const { word, attempt, dismiss } = useSaved();
  return (
    <WelcomePage
      isFirefox={import.meta.env.FIREFOX}
      askFirst={askFirst}
      shortcuts={shortcuts}
      sample={<LiveSample />}
      word={word}
      onAskFirst={(on) => attempt(ask('changeSettings', { askFirst: on }))}
      onDismiss={dismiss}
    />
  );
}

function LiveSample() {
  const { tag, t } = useContext(LanguageContext);
  const [read, setRead] = useState<ReadSample | null>(null);
  const [failed, setFailed] = useState('');
  useEffect(() => {
    loadSample(tag).then(setRead, (error: Error) => {
      report(error, 'reading the sample');
      setFailed(error.message);
    });
  }, [tag]);
  if (failed) return <p>{t('welcome.sample.failed', { reason: failed })}</p>;
  if (!read) return <p class="quiet">{t('welcome.sample.reading')}</p>;
  return <MarkedSample key={read.language} {...read} />;
}

function MarkedSample({ sample, language, marks }: ReadSample) {
  const article = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState(0);
  usePainted(article, marks, chosen, setChosen);
  return (
    <div class="sample">
      <SampleArticle sample={sample} language={language} articleRef={article} />
      <SamplePanel marks={marks} chosen={chosen} onChoose={setChosen} />
    </div>
  );
}
