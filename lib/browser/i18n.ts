import { browser } from 'wxt/browser';
import { CATALOGUES, fittingLanguage } from '../i18n/catalogues';
import { createTranslator } from '../i18n/translate';

/** The language of the interface, BCP 47; with the browser's region where that is the same language. */
export function uiLanguage(): string {
  const wanted = browser.i18n.getUILanguage();
  return wanted.startsWith(messageLanguage()) ? wanted : messageLanguage();
}

/** Gives a message of the interface in the reader's language. */
export const translate = createTranslator(
  uiLanguage(),
  CATALOGUES[messageLanguage()]!,
  CATALOGUES.en,
);

function messageLanguage(): string {
  return fittingLanguage(browser.i18n.getUILanguage());
}
