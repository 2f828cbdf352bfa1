import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { OptionsPage } from '../../components/options/OptionsPage';
import { useText } from '../../components/text';
import { clearLog } from '../../lib/browser/error-log';
import { languageFor } from '../../lib/browser/i18n';
import { useSettings } from '../../lib/browser/page-frame';
import { report } from '../../lib/browser/report';
import { createSender } from '../../lib/browser/transport';
import { useSaved } from '../../lib/browser/use-saved';
import { useShortcuts } from '../../lib/browser/use-shortcuts';
import type { Dismissal } from '../../lib/dismissals/dismissal';
import { panelToBackground } from '../../lib/messages';
import type { PackAbout } from '../../lib/view/pack-about';
import { OwnData } from './OwnData';
import { shortcutsPage } from './shortcuts-page';
import { useDismissals } from './use-dismissals';
import { useLog } from './use-log';

const ask = createSender(panelToBackground, 'background');

/** Connects the settings page to the background, which alone changes what is kept. */
export function App() {
  const t = useText();
  const settings = useSettings();
  const [packs, setPacks] = useState<PackAbout[]>([]);
  const shortcuts = useShortcuts();
  const dismissed = useDismissals();
  const log = useLog();
  const { word, attempt, dismiss } = useSaved();
  // Packs are told of in the language of that time.
  useEffect(() => {
    ask('listPacks', {}).then(setPacks, (error) => report(error, 'listing packs'));
  }, [settings.language]);

  const resume = (host: string) =>
    attempt(ask('resumeSite', { host }), {
      text: t('options.sites.resumed', { host }),
      undo: () => attempt(ask('pauseSite', { host })),
    });

  const restore = ({ id, pack, question, sentence }: Dismissal) =>
    attempt(ask('restoreDismissal', { id }), {
      text: t('options.dismissed.restored'),
      undo: () => attempt(ask('dismissMark', { pack, question, sentence })),
    });

  return (
    <OptionsPage
      settings={settings}
      browserLanguage={languageFor('auto').tag}
      packs={packs}
      shortcuts={shortcuts}
      version={browser.runtime.getManifest().version}
      word={word}
      onChange={(change) => attempt(ask('changeSettings', change))}
      onResume={resume}
      {...dismissed}
      onRestore={restore}
      onShortcuts={shortcutsPage()}
      onDismiss={dismiss}
      data={<OwnData />}
      log={log}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      onClearLog={() => void clearLog().catch((error) => report(error, 'clearing the log'))}
    />
  );
}
