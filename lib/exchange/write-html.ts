import type { Translate } from '../i18n/translate';
import { dayIn } from '../notes/day-in';
import type { Note } from '../notes/note';
import { groupByPage, type NotedPage } from './by-page';
import { escapeHtml, hrefOf } from './escape-html';
import { STYLE } from './html-style';
import { markdownToHtml } from './markdown-to-html';

interface Options {
  t: Translate;
  /** BCP 47 tag of the words and days. */
  language: string;
  now: Date;
}

/**
 * Notes as one HTML file that needs nothing else and can do nothing: its policy lets in its own style
 * sheet and nothing besides, so that even a fault in our escaping could fetch or run nothing.
 */
export function writeHtml(notes: Note[], { t, language, now }: Options): string {
  const dayOf = (time: string) =>
    `<time datetime="${escapeHtml(time)}">${escapeHtml(dayIn(language, time))}</time>`;
  const title = escapeHtml(t('exchange.myNotes'));
  const count = escapeHtml(t('exchange.count', { count: notes.length }));
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="quiet">${count} · ${dayOf(now.toISOString())}</p>
${groupByPage(notes)
  .map((page) => writePage(page, t, dayOf))
  .join('\n')}
</main>
</body>
</html>
`;
}

function writePage(page: NotedPage, t: Translate, dayOf: (time: string) => string): string {
  const href = hrefOf(page.url);
  const title = escapeHtml(page.title.trim() || page.host || page.url);
  const heading = href ? `<a href="${href}" rel="noopener noreferrer">${title}</a>` : title;
  return `<section>
<h2>${heading}</h2>
<p class="quiet">${escapeHtml(page.host)}</p>
${page.notes.map((note) => writeNote(note, t, dayOf)).join('\n')}
</section>`;
}

function writeNote(
  { target, body, tags, created }: Note,
  t: Translate,
  dayOf: (time: string) => string,
): string {
  const named = tags.length ? t('exchange.tags', { tags: tags.join(', ') }) : '';
  const last = [dayOf(created), escapeHtml(named)].filter(Boolean).join(' · ');
  return `<article>
${target ? `<blockquote>${escapeHtml(target.quote.exact)}</blockquote>\n` : ''}${markdownToHtml(body)}
<p class="quiet">${last}</p>
</article>`;
}
