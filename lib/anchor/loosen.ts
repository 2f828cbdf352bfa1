import { atOnce } from '../at-once';

/** A text in which quotes, dashes and white space are alike, with the way back to the offsets it came from. */
export interface Loose {
  text: string;
  /** Offset in the source of each UTF-16 unit of `text`, and of the source's end last. */
  at: Uint32Array;
  /** Where in the source each unit of `text` ends, exclusive. */
  ends: Uint32Array;
  /** Offsets in `text`, ascending, at which a new line of the source begins. */
  lines: number[];
}

const SPACE = 1;
const DROPPED = 2;
const DASH = 3;
const QUOTE = 4;
/** Quotation mark or apostrophe: what stands beside it decides. */
const SINGLE = 5;
/** Marks before which French sets a space. */
const TIGHT = 6;
const ELLIPSIS = 7;
const ACCENT = 8;

const CLASSES: [kind: number, units: string][] = [
  [SPACE, '\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000'],
  [DROPPED, '\u00ad\u061c\u2060\u2061\u2062\u2063\u2064\ufeff\ufe0e\ufe0f'],
  [DASH, '-‐‑‒–—―−﹘﹣－'],
  [QUOTE, '"“”„‟«»″〝〞＂「」『』'],
  [SINGLE, "'‘’‚‛‹›ʼ′`´＇"],
  [TIGHT, ':;?!'],
  [ELLIPSIS, '…'],
];
const RANGES: [kind: number, from: number, to: number][] = [
  [SPACE, 0x2000, 0x200a],
  [DROPPED, 0x200b, 0x200f],
  [DROPPED, 0x202a, 0x202e],
  [DROPPED, 0x2066, 0x2069],
  [ACCENT, 0x300, 0x36f],
];
const KINDS = kindTable();
const LINE_BREAKS = new Set([...'\n\v\f\r\u0085\u2028\u2029'].map((unit) => unit.charCodeAt(0)));
const WORDY = /[\p{L}\p{N}\p{M}]/u;
/** So much is loosened in a millisecond or two. UTF-16 units */
const PART = 5_000;
/** The most that `String.fromCharCode` is given at once: arguments live on the stack. */
const CHUNK = 8192;

function kindTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [kind, units] of CLASSES) for (const unit of units) table[unit.charCodeAt(0)] = kind;
  for (const [kind, from, to] of RANGES) table.fill(kind, from, to + 1);
  return table;
}

/**
 * What stays the same when an article is restyled: white space runs are one space, quotation marks of
 * every kind are `"` and dashes `-`, both without white space around them, an inner apostrophe is `'`,
 * accents are composed, soft hyphens and zero-width characters are gone. Leading and trailing space is cut.
 */
export function loosen(source: string): Loose {
  return atOnce(loosenInParts(source));
}

/** The same with rests. */
export function* loosenInParts(source: string): Generator<void, Loose> {
  const room = source.length + 2 * countOf(source, '…');
  const units = new Uint16Array(room);
  const at = new Uint32Array(room + 1);
  const ends = new Uint32Array(room);
  const lines: number[] = [];
  let length = 0;
  let space = -1;
  let line = false;
  const put = (unit: number, offset: number) => {
    units[length] = unit;
    at[length] = offset;
    ends[length++] = offset + 1;
  };
  for (let offset = 0; offset < source.length; offset++) {
    if (offset % PART === PART - 1) yield;
    const code = source.charCodeAt(offset);
    const kind = KINDS[code]!;
    if (kind === SPACE) {
      if (space < 0) space = offset;
      line ||= LINE_BREAKS.has(code);
      continue;
    }
    if (kind === DROPPED) continue;
    if (kind === ACCENT && length && space < 0 && compose(units, length - 1, code)) {
      ends[length - 1] = offset + 1;
      continue;
    }
    const plain = plainUnit(source, offset, code, kind);
    const last = length ? units[length - 1]! : 0;
    const joins = isJoint(plain) || isJoint(last) || kind === TIGHT;
    if (line && length) lines.push(joins || space < 0 ? length : length + 1);
    if (space >= 0 && length && !joins) put(32, space);
    [space, line] = [-1, false];
    if (isJoint(plain) && plain === last) ends[length - 1] = offset + 1;
    else put(plain, offset);
    if (kind === ELLIPSIS) for (let dots = 0; dots < 2; dots++) put(plain, offset);
  }
  at[length] = source.length;
  return {
    text: yield* textOf(units, length),
    at: at.slice(0, length + 1),
    ends: ends.slice(0, length),
    lines,
  };
}

function countOf(source: string, unit: string): number {
  let count = 0;
  for (let at = source.indexOf(unit); at >= 0; at = source.indexOf(unit, at + 1)) count++;
  return count;
}

const isJoint = (unit: number) => unit === 34 || unit === 45;

function plainUnit(source: string, offset: number, code: number, kind: number): number {
  if (kind === DASH) return 45;
  if (kind === QUOTE) return 34;
  if (kind === ELLIPSIS) return 46;
  if (kind !== SINGLE) return code;
  return isWordy(source[offset - 1]) && isWordy(source[offset + 1]) ? 39 : 34;
}

const isWordy = (unit?: string) => unit !== undefined && WORDY.test(unit);

/** Joins an accent to the letter before it where Unicode has the two as one. */
function compose(units: Uint16Array, last: number, accent: number): boolean {
  const whole = String.fromCharCode(units[last]!, accent).normalize('NFC');
  if (whole.length !== 1) return false;
  units[last] = whole.charCodeAt(0);
  return true;
}

function* textOf(units: Uint16Array, length: number): Generator<void, string> {
  let text = '';
  for (let from = 0; from < length; from += CHUNK) {
    const chunk = units.subarray(from, Math.min(length, from + CHUNK));
    // Not spread: that would go through an iterator, unit by unit.
    text += String.fromCharCode.apply(null, chunk as unknown as number[]);
    yield;
  }
  return text;
}
