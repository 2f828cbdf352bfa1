import type { Block, PageText } from '../types';
import { MAX_BLOCKS, MAX_CHARS } from './limits';
import { lineBlocks } from './line-blocks';

/** A longer first line is a paragraph. UTF-16 units. */
const MAX_TITLE = 200;
/** A line with a year in it that is shorter is a date. UTF-16 units. */
const MIN_TITLE = 40;

/**
 * A plain text file as a page. `text` is the file as it is, so offsets are offsets into the file; what
 * stands between blocks is white space and bullets. `title` defaults to the first headline that is no date.
 */
export function readText(file: string, title?: string): PageText {
  const text = file.slice(0, MAX_CHARS);
  const all = lineBlocks(text);
  const blocks = all.slice(0, MAX_BLOCKS);
  const top = blocks[0];
  if (top?.kind === 'paragraph' && isTitle(text.slice(top.start, top.end))) top.kind = 'headline';
  const page: PageText = {
    url: null,
    title: title ?? titleOf(text, blocks),
    language: null,
    text,
    blocks,
  };
  if (text.length < file.length || blocks.length < all.length) page.truncated = true;
  return page;
}

function titleOf(text: string, blocks: Block[]): string {
  const headlines = blocks.filter(({ kind }) => kind === 'headline');
  const lines = headlines.map(({ start, end }) => text.slice(start, end));
  return lines.find((line) => !isDateLine(line)) ?? lines[0] ?? '';
}

/** What archives and digests print above the text. */
function isDateLine(line: string): boolean {
  return /\b\d{4}\b/.test(line) && line.length < MIN_TITLE;
}

function isTitle(line: string): boolean {
  return line.length <= MAX_TITLE && !line.includes('\n') && !/[.,;]["”»’]?$/.test(line);
}
