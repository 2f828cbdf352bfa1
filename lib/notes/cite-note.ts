import type { Translate } from '../i18n/translate';
import { dayIn } from './day-in';
import { markdownLink, markdownQuote } from './escape-markdown';
import { fragmentLink } from './fragment-link';
import type { Note } from './note';

/** What is known besides the note, and in which language the citation is. */
interface Circumstances {
  t: Translate;
  /** BCP 47 tag, for the day. */
  language: string;
  author?: string;
  outlet?: string;
  /** The page's text, where it is at hand: the link is then no longer than it must be. */
  pageText?: string;
}

/** A citation for text and for Markdown. */
export interface Citation {
  text: string;
  markdown: string;
}

/**
 * The passage of a note with where it stands: quote, author, outlet, title, link to the passage, day on
 * which it was read there. What is not known is left out; a note on a whole page cites the page.
 */
export function citeNote(
  note: Note,
  { t, language, author, outlet, pageText }: Circumstances,
): Citation {
  const { target, url, title } = note;
  const quote = target?.quote.exact.trim() ?? '';
  const link = target ? fragmentLink(url, target.quote, pageText) : url;
  const retrieved = t('cite.retrieved', { day: dayIn(language, note.created) });
  const people = [author, outlet]
    .map((name) => name?.trim())
    .filter(Boolean)
    .join(', ');
  const named = title && t('cite.quoted', { text: title.replace(/\s+/g, ' ').trim() });
  const place = [people, named].filter(Boolean).join(': ');
  const text = [place, link, retrieved].filter(Boolean).join(', ');
  const linked = [people, markdownLink(title || url, link)].filter(Boolean).join(': ');
  const source = `${linked}, ${retrieved}`;
  return {
    text: quote ? `${t('cite.quoted', { text: quote })} — ${text}` : text,
    markdown: quote ? `${markdownQuote(quote)}\n>\n> — ${source}` : source,
  };
}
