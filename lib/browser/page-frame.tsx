import { type ComponentChild, createContext, render } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { LanguageContext } from '../../components/text';
import type { MessageKey } from '../i18n/translate';
import { DEFAULTS, type Settings } from '../settings';
import { languageFor } from './i18n';
import { reportUncaught } from './report';
import { onSettings, readSettings } from './settings';

const SettingsContext = createContext<Settings>(DEFAULTS);

/** The reader's settings, as they are now. */
export function useSettings(): Settings {
  return useContext(SettingsContext);
}

/**
 * Draws an extension page into `#root`, in the reader's language and colours. The settings are read
 * before anything is drawn, so that nothing flashes; later changes show at once, without a reload.
 */
export async function mountPage(title: MessageKey, page: ComponentChild): Promise<void> {
  reportUncaught();
  const settings = await readSettings();
  dress(settings, title);
  const root = document.getElementById('root')!;
  render(
    <Frame first={settings} title={title}>
      {page}
    </Frame>,
    root,
  );
}

interface Props {
  first: Settings;
  title: MessageKey;
  children: ComponentChild;
}

function Frame({ first, title, children }: Props) {
  const [settings, setSettings] = useState(first);
  useEffect(() => {
    const stop = onSettings((changed) => {
      dress(changed, title);
      setSettings(changed);
    });
    // What was changed between the first look and this listener is caught up with.
    void readSettings().then(setSettings);
    return stop;
  }, [title]);
  return (
    <SettingsContext.Provider value={settings}>
      <LanguageContext.Provider value={languageFor(settings.language)}>
        {children}
      </LanguageContext.Provider>
    </SettingsContext.Provider>
  );
}

/** What stands on the document itself: language, colours, title. */
function dress({ language, appearance }: Settings, title: MessageKey): void {
  const { tag, t } = languageFor(language);
  const { documentElement } = document;
  documentElement.lang = tag;
  documentElement.dataset.appearance = appearance;
  document.title = t(title);
}
