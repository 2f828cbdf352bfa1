import { render } from 'preact';
import { LanguageContext } from '../../components/text';
import { translate, uiLanguage } from '../../lib/browser/i18n';
import { App } from './App';

document.documentElement.lang = uiLanguage();
render(
  <LanguageContext.Provider value={{ tag: uiLanguage(), t: translate }}>
    <App />
  </LanguageContext.Provider>,
  document.getElementById('root')!,
);
