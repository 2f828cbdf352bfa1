import type { PageText } from '../types';
import { lineBlocks } from './line-blocks';

/** A longer first line is a paragraph. UTF-16 units. */
const MAX_TITLE = 200;

/**
 * A plain text file as a page. `text` is the file as it is, so offsets are offsets into the file; what
 * stands between blocks is white space and bullets. `title` defaults to the first headline.
 */
export function readText(text: string, title?: string): PageText {
  const blocks = lineBlocks(text);
  const top = blocks[0];
  if (top && isTitle(text.slice(top.start, top.end))) top.kind = 'headline';
  const first = blocks.find(({ kind }) => kind === 'headline');
  return {
    url: null,
    title: title ?? (first ? text.slice(first.start, first.end) : ''),
    language: null,
    text,
    blocks,
  };
}

function isTitle(line: string): boolean {
  return line.length <= MAX_TITLE && !line.includes('\n') && !/[.,;]["”»’]?$/.test(line);
}
