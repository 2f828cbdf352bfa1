/**
 * Folds text nodes into one text and leads back. A piece is a run of characters that stand side by side
 * both in the text and in their node; white space that was folded and invisible characters lie between
 * pieces. The separator between blocks belongs to no node.
 */
export interface TextMap {
  /** Length of the text so far. */
  readonly length: number;
  /** Adds a node's characters to the block that is open, until the text is `max` long. */
  add(node: Text, keepsLines: boolean, max: number): void;
  /** A line break of the layout, which no character of a node stands for. */
  addBreak(): void;
  /** Ends the block: its place and text, null where nothing was added. */
  endBlock(): { start: number; end: number; text: string } | null;
  text(): string;
  /** The node and offset of the first mapped character at or after `offset`. */
  after(offset: number): Place | null;
  /** The node and offset behind the last mapped character before `offset`. */
  before(offset: number): Place | null;
  /** The text's offset for a node's; null where none of the node was read. */
  offsetIn(node: Text, offset: number): number | null;
  /** All pieces that lie in [start, end), in order. */
  within(start: number, end: number): Piece[];
}

export interface Place {
  node: Text;
  offset: number;
}

export interface Piece extends Place {
  start: number;
  end: number;
}

/** White space as it folds; `\s` would count the invisible U+FEFF. */
const SPACE =
  '\\t\\n\\v\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\u0085';
/** Soft hyphens, zero-width spaces and joiners, marks of direction. */
const INVISIBLE =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
const RUN = new RegExp(`([${SPACE}]+)|([${INVISIBLE}]+)|[^${SPACE}${INVISIBLE}]+`, 'g');
/** Joiners carry meaning after Arabic and Indic letters and in emoji, none after Latin, Greek or Cyrillic. */
const JOINER = /^[\u200c\u200d]$/;
const FIRST_JOINING = 0x590;

export function createTextMap(): TextMap {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  const firstOf = new Map<Text, number>();
  let length = 0;
  let blockStart = 0;
  let firstPart = 0;
  let open = false;
  let space: { first: Place | null; lines: Place[] } | null = null;

  const put = (node: Text, offset: number, run: string) => {
    const last = pieces.at(-1);
    if (
      last &&
      last.node === node &&
      last.end === length &&
      last.offset + length - last.start === offset
    ) {
      last.end += run.length;
    } else {
      if (!firstOf.has(node)) firstOf.set(node, pieces.length);
      pieces.push({ node, offset, start: length, end: length + run.length });
    }
    parts.push(run);
    length += run.length;
  };
  const putNowhere = (run: string) => {
    parts.push(run);
    length += run.length;
  };
  const putSpace = () => {
    if (!space) return;
    const { first, lines } = space;
    space = null;
    if (!lines.length) return first ? put(first.node, first.offset, ' ') : putNowhere(' ');
    // Two line breaks are a blank line; more say nothing more.
    for (const { node, offset } of lines.slice(0, 2)) put(node, offset, '\n');
  };
  const begin = () => {
    if (open) return putSpace();
    if (length) putNowhere('\n');
    space = null;
    blockStart = length;
    firstPart = parts.length;
    open = true;
  };

  return {
    get length() {
      return length;
    },
    add(node, keepsLines, max) {
      for (const match of node.data.matchAll(RUN)) {
        if (length >= max) return;
        const [run, blank, invisible] = match;
        if (invisible && !joins(run, parts.at(-1))) continue;
        if (!blank) {
          begin();
          put(node, match.index, run.slice(0, max - length));
        } else if (open) {
          space ??= { first: { node, offset: match.index }, lines: [] };
          if (keepsLines) space.lines.push(...lineBreaks(run, node, match.index));
        }
      }
    },
    addBreak() {
      if (open) space ??= { first: null, lines: [] };
    },
    endBlock() {
      space = null;
      if (!open) return null;
      open = false;
      return { start: blockStart, end: length, text: parts.slice(firstPart).join('') };
    },
    text: () => parts.join(''),
    after(offset) {
      const piece = pieces[firstEndingAfter(pieces, offset)];
      if (!piece) return null;
      return { node: piece.node, offset: piece.offset + Math.max(0, offset - piece.start) };
    },
    before(offset) {
      const index = firstEndingAfter(pieces, offset - 1);
      const found = pieces[index];
      const piece = found && found.start < offset ? found : pieces[index - 1];
      if (!piece) return null;
      const end = Math.min(offset, piece.end);
      return { node: piece.node, offset: piece.offset + end - piece.start };
    },
    offsetIn(node, offset) {
      const first = firstOf.get(node);
      if (first === undefined) return null;
      let index = first;
      while (pieces[index + 1]?.node === node && pieces[index + 1]!.offset <= offset) index++;
      const { start, end, offset: own } = pieces[index]!;
      return Math.min(Math.max(start + offset - own, start), end);
    },
    within(start, end) {
      const found: Piece[] = [];
      for (let index = firstEndingAfter(pieces, start); index < pieces.length; index++) {
        if (pieces[index]!.start >= end) break;
        found.push(pieces[index]!);
      }
      return found;
    },
  };
}

function joins(run: string, before = ''): boolean {
  return JOINER.test(run) && before.charCodeAt(before.length - 1) >= FIRST_JOINING;
}

function lineBreaks(run: string, node: Text, offset: number): Place[] {
  return [...run.matchAll(/\r\n|[\n\r]/g)].map(({ index }) => ({ node, offset: offset + index }));
}

/** Index of the first piece whose end lies behind `offset`. */
function firstEndingAfter(pieces: Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
