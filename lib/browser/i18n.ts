import { browser } from 'wxt/browser';
import en from '../i18n/en.json';
import { createTranslator } from '../i18n/translate';

/** The language of the reader's browser, BCP 47. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();

/** Gives a message of the interface in the reader's language. */
export const translate = createTranslator('en', en);
