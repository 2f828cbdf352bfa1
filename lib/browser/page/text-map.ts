import { offsetAmong, type Piece, type Place } from './pieces';

/** Folds text nodes into one text, and keeps the way back. */
export interface TextMap {
  /** The way back, in the order of the text. */
  readonly pieces: Piece[];
  /** Whether the text is as long as it may become. */
  readonly full: boolean;
  /** Adds a node's characters to the block that is open. */
  add(node: Text, keepsLines: boolean): void;
  /** A line break of the layout, which no character of a node stands for. */
  addBreak(): void;
  /** Ends the block: its place and text, null where nothing was added. */
  endBlock(): { start: number; end: number; text: string } | null;
  text(): string;
  /** The text's offset for a place in a node; null where none of the node was read. */
  offsetOf(place: Place): number | null;
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
/** What may stand before a word: the break of a block, or a blank line. UTF-16 units. */
const MAX_GAP = 2;

/** White space that waits for the word behind it: at the end of a block there is none. */
interface Gap {
  /** The space that stands for it, null for a break of the layout. */
  first: Place | null;
  /** Its line breaks, where lines are kept. */
  lines: Place[];
}

/** An empty map for a text of at most `max` UTF-16 units. */
export function createTextMap(max: number): TextMap {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  const firstOf = new Map<Text, number>();
  let length = 0;
  let block: { start: number; part: number } | null = null;
  let gap: Gap | null = null;

  const put = (run: string) => {
    parts.push(run);
    length += run.length;
  };
  const putFrom = ({ node, offset }: Place, run: string) => {
    const last = pieces.at(-1);
    if (last && continues(last, node, offset, length)) last.end += run.length;
    else {
      if (!firstOf.has(node)) firstOf.set(node, pieces.length);
      pieces.push({ node, offset, start: length, end: length + run.length });
    }
    put(run);
  };
  const putGap = ({ first, lines }: Gap) => {
    for (const line of lines.slice(0, MAX_GAP)) putFrom(line, '\n');
    if (lines.length) return;
    if (first) putFrom(first, ' ');
    else put(' ');
  };
  const putWord = (place: Place, word: string) => {
    if (block && gap) putGap(gap);
    if (!block && length) put('\n');
    block ??= { start: length, part: parts.length };
    gap = null;
    putFrom(place, word.slice(0, max - length));
  };

  return {
    pieces,
    get full() {
      return length + MAX_GAP >= max;
    },
    add(node, keepsLines) {
      for (const { 0: run, 1: blank, 2: invisible, index } of node.data.matchAll(RUN)) {
        if (this.full) return;
        if (invisible && !joins(run, parts.at(-1))) continue;
        if (!blank) putWord({ node, offset: index }, run);
        else gap = widened(gap, { node, offset: index }, keepsLines ? run : '');
      }
    },
    addBreak() {
      gap ??= { first: null, lines: [] };
    },
    endBlock() {
      const ended = block && {
        start: block.start,
        end: length,
        text: parts.slice(block.part).join(''),
      };
      block = null;
      gap = null;
      return ended;
    },
    text: () => parts.join(''),
    offsetOf(place) {
      const first = firstOf.get(place.node);
      return first === undefined ? null : offsetAmong(pieces, first, place);
    },
  };
}

/** Whether a character of a node, put at `at`, goes on where the last piece ends. */
function continues(last: Piece, node: Text, offset: number, at: number): boolean {
  return last.node === node && last.end === at && last.offset + at - last.start === offset;
}

function joins(run: string, before = ''): boolean {
  return JOINER.test(run) && before.charCodeAt(before.length - 1) >= FIRST_JOINING;
}

/** A gap with more white space in it; `lines` is the white space whose line breaks are kept. */
function widened(gap: Gap | null, { node, offset }: Place, lines: string): Gap {
  const breaks = [...lines.matchAll(/\r\n|[\n\r]/g)];
  const more = breaks.map(({ index }) => ({ node, offset: offset + index }));
  return { first: gap ? gap.first : { node, offset }, lines: [...(gap?.lines ?? []), ...more] };
}
