import type { PageText } from '../types';
import { lineBlocks } from './line-blocks';

/**
 * A plain text file as a page. `text` is the file as it is, so offsets are offsets into the file; what
 * stands between blocks is white space and bullets. `title` defaults to the first headline.
 */
export function readText(text: string, title?: string): PageText {
  const blocks = lineBlocks(text);
  const first = blocks.find(({ kind }) => kind === 'headline');
  return {
    url: null,
    title: title ?? (first ? text.slice(first.start, first.end) : ''),
    language: null,
    text,
    blocks,
  };
}
