import de from './de.json';
import en from './en.json';
import ru from './ru.json';
import type { Catalogue } from './translate';
import uk from './uk.json';

/** The languages of the interface, by BCP 47 tag; English has every message. */
export const CATALOGUES: Record<string, Catalogue> = { en, de, ru, uk };

/** The language of the interface that fits a reader's best, English where none does: `de-AT` fits `de`. */
export function fittingLanguage(wanted: string): string {
  const language = wanted.split('-')[0] ?? '';
  return Object.hasOwn(CATALOGUES, language) ? language : 'en';
}
