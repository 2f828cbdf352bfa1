import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A longer text is shown as it was typed: parsing takes a second for so much on a slow machine. */
const LONGEST = 20_000;
/** Deeper quotations and lists than anybody writes: each level is a parser of its own on every line. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20}/m;

/** A text of Markdown as a tree; null for one that is too long or too deep and is to be read as it is. */
export function parseMarkdown(markdown: string): Root | null {
  if (markdown.length > LONGEST || TOO_DEEP.test(markdown)) return null;
  return fromMarkdown(markdown);
}

/**
 * The beginning of a text, cut at the end of a paragraph, a line or a word; the whole text where little
 * would be left out. `most` in UTF-16 units.
 */
export function beginningOf(markdown: string, most: number): string {
  if (markdown.length <= most * 1.25) return markdown;
  const head = markdown.slice(0, most);
  for (const end of ['\n\n', '\n', ' ']) {
    const at = head.lastIndexOf(end);
    if (at > most / 2) return head.slice(0, at);
  }
  return head.replace(/[\ud800-\udbff]$/, '');
}
