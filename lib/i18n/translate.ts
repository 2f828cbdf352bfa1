import { IntlMessageFormat } from 'intl-messageformat';
import type en from './en.json';

/** Every key that the interface may ask for; English is the language that has them all. */
export type MessageKey = keyof typeof en;

/** What is put into a message's places. */
export type MessageValues = Record<string, string | number>;

/** Gives a message in the reader's language, its places filled. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** The messages of one language; what it lacks is taken from the fallback. */
export type Catalogue = Partial<Record<MessageKey, string>>;

/**
 * A translator for a language (BCP 47): messages are in ICU MessageFormat, so that plurals follow that
 * language's rules. Each message is parsed once. A key that neither catalogue has is given back as it is.
 */
export function createTranslator(
  language: string,
  catalogue: Catalogue,
  fallback: Catalogue = {},
): Translate {
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  return (key, values) => {
    let message = parsed.get(key);
    if (!message) {
      message = new IntlMessageFormat(catalogue[key] ?? fallback[key] ?? key, language);
      parsed.set(key, message);
    }
    return String(message.format(values));
  };
}
