import { browser } from 'wxt/browser';
import { CATALOGUES, fittingLanguage } from '../i18n/catalogues';
import { createTranslator, type Translate } from '../i18n/translate';
import type { Settings } from '../settings';
import { readSettings } from './settings';

/** A language of the interface and its messages. */
export interface UiLanguage {
  /** BCP 47; with the browser's region where that is the same language. */
  tag: string;
  /** Gives a message in it. */
  t: Translate;
}

const made = new Map<string, UiLanguage>();

/** The language that a setting asks for; `auto` is the browser's, English where we do not speak that. */
export function languageFor(setting: Settings['language']): UiLanguage {
  const own = browser.i18n.getUILanguage();
  const wanted = setting === 'auto' ? own : setting;
  const language = fittingLanguage(wanted);
  const tag = fittingLanguage(own) === language && own.startsWith(language) ? own : language;
  const known = made.get(tag);
  if (known) return known;
  const t = createTranslator(tag, CATALOGUES[language]!, CATALOGUES.en);
  made.set(tag, { tag, t });
  return { tag, t };
}

/** The language that the reader has set. Read anew each time, so that a change counts at once. */
export async function readLanguage(): Promise<UiLanguage> {
  return languageFor((await readSettings()).language);
}
