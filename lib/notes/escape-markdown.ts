/** What Markdown and its common extensions could take for marks, and HTML for tags. */
const MARKS = /[\\`*_[\]{}<>#|~&!=$^%+-]/g;

/** Somebody else's text for a place in Markdown where it shall be read as it is. Lines stay lines. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(MARKS, '\\$&')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2')
    .replace(/^[ \t]+/gm, '');
}

/** A link, whatever its words and address are made of. */
export function markdownLink(text: string, url: string): string {
  const words = escapeMarkdown(text.replace(/\s+/g, ' ').trim());
  const target = url.replace(/[\s<>\\]/g, (mark) => encodeURIComponent(mark));
  return `[${words}](<${target}>)`;
}

/** Text as a quotation, line by line. */
export function markdownQuote(text: string): string {
  return escapeMarkdown(text.trim())
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
