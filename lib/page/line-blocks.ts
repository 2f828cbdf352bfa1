import type { Block, BlockKind } from '../types';

/** A line without its outer white space; offsets into the whole text. */
interface Line {
  start: number;
  end: number;
  text: string;
}

const BULLET = /^(?:[•·‣◦▪●*-]|\u2043)\s+/;
/** Only what cannot be the beginning of a report. */
const CAPTION =
  /^(?:image|photos?|fotos?|picture|caption|bild|фото|зображення|zdjęcie)\s*[:|]|©|\((?:photo|foto|image|picture|фото)\b|illustrative (?:photo|image|picture)\.?$/i;
const LINE_BREAK = /[\n\r\u2028\u2029]/;
const MAX_CAPTION = 400;
/** A longer line without a full stop is a careless paragraph. */
const MAX_HEADLINE = 120;
const MIN_HEADLINE_WORDS = 3;
/** Wider than this nobody wraps by hand. UTF-16 units. */
const MAX_WRAP = 140;
/** So many lines must end where their next word no longer fits. */
const WRAPPED_SHARE = 0.8;
const MIN_WRAPPED = 3;

/**
 * The blocks of a text: parted by blank lines, and at each line break unless the
 * lines are wrapped by hand. Bullets and outer white space stand outside. Empty for a blank text.
 */
export function lineBlocks(text: string): Block[] {
  const groups = groupsOf(text);
  const join = isWrapped(groups);
  return groups.flatMap((group) => blocksOf(group, join));
}

/** Lines in runs without a blank line between them. */
function groupsOf(text: string): Line[][] {
  const groups: Line[][] = [[]];
  let start = 0;
  for (const raw of text.split(/(\r\n?|[\n\u2028\u2029])/)) {
    const line = trimmed(raw, start);
    if (line.text) groups.at(-1)!.push(line);
    else if (!LINE_BREAK.test(raw)) groups.push([]);
    start += raw.length;
  }
  return groups.filter((group) => group.length > 0);
}

function trimmed(raw: string, start: number): Line {
  const text = raw.trim();
  const from = start + (text ? raw.indexOf(text) : 0);
  return { start: from, end: from + text.length, text };
}

/** In a text wrapped by hand, a line ends where the next word would not have fitted. */
function isWrapped(groups: Line[][]): boolean {
  const width = groups.flat().reduce((widest, { text }) => Math.max(widest, text.length), 0);
  if (width > MAX_WRAP) return false;
  const pairs = groups.flatMap((group) =>
    group.slice(1).map((line, index) => [group[index]!.text, line.text] as const),
  );
  const flowing = pairs.filter(([line, next]) => !BULLET.test(next) && line.length > width / 2);
  const full = flowing.filter(([line, next]) => line.length + firstWord(next).length >= width);
  return full.length >= MIN_WRAPPED && full.length >= flowing.length * WRAPPED_SHARE;
}

function firstWord(line: string): string {
  return /^\S*/.exec(line)![0];
}

function blocksOf(group: Line[], join: boolean): Block[] {
  const blocks: Block[] = [];
  let inList = false;
  for (const line of group) {
    const bullet = BULLET.exec(line.text)?.[0].length ?? 0;
    const last = blocks.at(-1);
    inList ||= bullet > 0;
    if (join && last && !bullet) last.end = line.end;
    else blocks.push({ start: line.start + bullet, end: line.end, kind: 'paragraph' });
    blocks.at(-1)!.kind = inList ? 'item' : kindOf(group);
  }
  return blocks;
}

function kindOf(group: Line[]): BlockKind {
  const { text } = group[0]!;
  if (group.length > 1) return 'paragraph';
  if (text.length <= MAX_CAPTION && CAPTION.test(text)) return 'caption';
  return isHeadline(text) ? 'headline' : 'paragraph';
}

function isHeadline(line: string): boolean {
  const ends = /[.!…:;,"”»)\]]$/.test(line);
  return !ends && line.length <= MAX_HEADLINE && line.split(/\s+/).length >= MIN_HEADLINE_WORDS;
}
