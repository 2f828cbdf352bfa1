import { browser } from 'wxt/browser';
import en from '../i18n/en.json';
import { type Catalogue, createTranslator } from '../i18n/translate';

/** The languages of the interface; English has every message. */
const CATALOGUES: Record<string, Catalogue> = { en };

/** The language of the reader's browser where the interface has it, else English. BCP 47. */
export function uiLanguage(): string {
  const wanted = browser.i18n.getUILanguage();
  return CATALOGUES[wanted.split('-')[0]!] ? wanted : 'en';
}

/** Gives a message of the interface in the reader's language. */
export const translate = createTranslator(
  uiLanguage(),
  CATALOGUES[uiLanguage().split('-')[0]!]!,
  en,
);
