import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../lib/i18n/translate';
import type { Reason } from '../lib/types';
import { reasonText } from '../lib/view/reason-text';

/** The reader's language and its messages; given once, at the root. */
export interface Language {
  tag: string;
  t: Translate;
}

export const LanguageContext = createContext<Language>({ tag: 'en', t: (key) => key });

/** The translator of the reader's language. */
export function useText(): Translate {
  return useContext(LanguageContext).t;
}

/** Tells one reason of a match in the reader's language. */
export function useReason(): (reason: Reason) => string {
  const { tag, t } = useContext(LanguageContext);
  return (reason) => reasonText(t, tag, reason);
}

/** Formats an ISO 8601 day or time as a day in the reader's language; a day has no time zone. */
export function useDay(): (iso: string) => string {
  const { tag } = useContext(LanguageContext);
  return (iso) => {
    const isDay = iso.length === 10;
    return new Intl.DateTimeFormat(tag, {
      dateStyle: 'long',
      timeZone: isDay ? 'UTC' : undefined,
    }).format(new Date(iso));
  };
}

/** Formats an ISO 8601 day in short, without its year: "23 May". */
export function useShortDay(): (day: string) => string {
  const { tag } = useContext(LanguageContext);
  const format = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (day) => format.format(new Date(day));
}

/** Formats two ISO 8601 days as a range in the reader's language, as short as it can be said. */
export function useDayRange(): (from: string, to: string) => string {
  const { tag } = useContext(LanguageContext);
  return (from, to) =>
    new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).formatRange(
      new Date(from),
      new Date(to),
    );
}

/** Joins names as the reader's language does: "A, B and C". */
export function useList(): (items: string[]) => string {
  const { tag } = useContext(LanguageContext);
  return (items) => new Intl.ListFormat(tag).format(items);
}

/** Names a language (BCP 47) in the reader's language: "German". */
export function useLanguageName(): (tag: string) => string {
  const { tag: own } = useContext(LanguageContext);
  return (tag) => {
    try {
      return new Intl.DisplayNames(own, { type: 'language' }).of(tag) ?? tag;
    } catch {
      // A pack's tag is checked for its form alone: one that is no language stands for itself.
      return tag;
    }
  };
}

/** Formats an ISO 8601 time as day and time of day in the reader's language. */
export function useTime(): (iso: string) => string {
  const { tag } = useContext(LanguageContext);
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' });
  return (iso) => format.format(new Date(iso));
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** Formats a number of bytes in the reader's language: "1.2 MB". */
export function useBytes(): (bytes: number) => string {
  const { tag } = useContext(LanguageContext);
  return (bytes) => {
    const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
    const options = { style: 'unit', unit: UNITS[step], maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(tag, options).format(bytes / 1000 ** step);
  };
}
