import { strToU8, zipSync } from 'fflate';
import type { Translate } from '../i18n/translate';
import { escapeMarkdown, markdownLink, markdownQuote } from '../notes/escape-markdown';
import type { Note } from '../notes/note';
import { wellFormed } from '../text/well-formed';
import { groupByPage, type NotedPage } from './by-page';
import { fileNameOf, uniqueNames } from './file-names';

/** A file for a folder of notes. */
export interface MarkdownFile {
  name: string;
  text: string;
}

/** Notes as Markdown, one file a page, with YAML front matter as Obsidian reads it. */
export function writeMarkdown(notes: Note[], t: Translate): MarkdownFile[] {
  const pages = groupByPage(notes);
  const names = uniqueNames(pages.map(({ title, host }) => fileNameOf(title || host, 'page')));
  return pages.map((page, index) => ({ name: `${names[index]}.md`, text: writePage(page, t) }));
}

/** The files as one zip archive. `now` is the time that they bear. */
export function zipFiles(files: MarkdownFile[], now: Date): Uint8Array {
  const entries = files.map(({ name, text }) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: now });
}

function writePage({ url, title, host, notes }: NotedPage, t: Translate): string {
  const heading = escapeMarkdown((title || host || url).replace(/\s+/g, ' ').trim());
  const parts = [
    frontMatter({ url, title, host, notes }),
    `# ${heading}`,
    markdownLink(host || url, url),
    notes.map((note) => writeNote(note, t)).join('\n\n---\n\n'),
  ];
  return `${wellFormed(parts.join('\n\n'))}\n`;
}

function frontMatter({ url, title, host, notes }: NotedPage): string {
  const tags = [...new Set(notes.flatMap((note) => note.tags.map(obsidianTag)))].filter(Boolean);
  const created = notes.map((note) => note.created).sort()[0] ?? '';
  return [
    '---',
    `title: ${yamlText(title || host || url)}`,
    `url: ${yamlText(url)}`,
    `created: ${yamlText(created)}`,
    tags.length ? `tags:\n${tags.map((tag) => `  - ${yamlText(tag)}`).join('\n')}` : 'tags: []',
    `source: ${yamlText(host)}`,
    '---',
  ].join('\n');
}

function writeNote({ target, body, tags, created }: Note, t: Translate): string {
  const day = escapeMarkdown(created.slice(0, 10));
  const named = tags.length ? t('exchange.tags', { tags: tags.join(', ') }) : '';
  return [
    target && markdownQuote(target.quote.exact),
    body.trim(),
    [day, escapeMarkdown(named)].filter(Boolean).join(' · '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Text between double quotes: JSON's escapes are YAML's, but for a few characters that YAML hides. */
function yamlText(text: string): string {
  return JSON.stringify(wellFormed(text)).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A tag as Obsidian has them: no spaces, letters, digits, `_`, `-` and `/`, and not digits alone. */
function obsidianTag(tag: string): string {
  const plain = tag.replace(/\s+/g, '-').replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '');
  return /^[\p{N}/_-]+$/u.test(plain) ? `y${plain}` : plain;
}
