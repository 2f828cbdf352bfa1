import { foldText } from './fold';
import { monthOf } from './months';
import { NUMBER_WORDS, type NumberWords } from './number-words';
import { primaryLanguage } from './stem';
import { stopWordsOf } from './stop-words';
import { plainNumber } from './tokens';
import { foldWord } from './words';

/**
 * What a number counts: `count` things, a `year`, a day's `date`, a `time` of day, an `ordinal`
 * place, or nothing, being part of a `name` ("F-16", "Covid-19").
 */
export type NumberKind = 'count' | 'year' | 'date' | 'time' | 'ordinal' | 'name';

/** A number that a text mentions, from its first digit or word to its last, scale words included. */
export interface NumberMention {
  start: number;
  end: number;
  value: number;
  kind: NumberKind;
  /** "more than", "at least", "dozens": the value or more. */
  atLeast?: true;
  /** "fewer than", "up to": the value or less. */
  atMost?: true;
  /** "about", "dozens": not to the unit. */
  approx?: true;
  /** `%`, a currency sign, or the folded word that follows. */
  unit?: string;
}

/** How two numbers stand to each other: `agree` says the same, `open` lets both be true. */
export type NumberRelation = 'agree' | 'open' | 'differ';

interface Piece {
  start: number;
  end: number;
  /** Folded word, or the digits as plain number. */
  word: string;
  digits: boolean;
  raw: string;
}

const PIECE =
  /\d{1,3}(?:([,.'’\u00a0\u202f ])\d{3})(?:\1\d{3})*(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?|\p{L}[\p{L}\p{M}]*(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*/gu;
const DATE = /(?<!\d)(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d))(?!\d)/g;
const DIGIT = /^\d/;
const CURRENCY = /([$€£¥₽₴])\s?$/;
const CURRENCY_AFTER = /^\s?([%$€£¥₽₴])/;
const OR_MORE =
  /^(?:\+|[\s ]+(?:or more|and more|plus|и более|или более|и больше|або більше|і більше|oder mehr|ou plus|o más|lub więcej|i więcej|nebo více)(?!\p{L}))/iu;
const OR_LESS = /^\s+(?:or less|or fewer|или менее|oder weniger|ou moins|o menos)(?!\p{L})/iu;

/**
 * The numbers of a text, in digits or in words, in order: "1,200", "3.5 million", "more than
 * seventy", "dozens", "70 %". Words are read in en, de, fr, es, ru, uk, pl, cs (`lang`, a BCP 47 tag,
 * English where not given). Dates in digits come as one mention of their year. Never throws.
 */
export function numbersOf(text: string, lang?: string): NumberMention[] {
  const reader = readerFor(lang);
  const dates = datesIn(text);
  const pieces = piecesOf(text, lang).filter(
    ({ start, end }) => !dates.some((date) => start < date.end && end > date.start),
  );
  const found = [...dates];
  for (let i = 0; i < pieces.length; ) {
    const run = readRun(text, pieces, i, reader);
    if (run) found.push(describe(text, pieces, i, run, reader));
    i = run ? run.next : i + 1;
    if (run && isShare(found.at(-1)!)) while (isNumberWord(pieces[i], reader)) i++;
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Whether two counts say the same. Bounds are honoured: "more than 70" and "75" are `open`, as are
 * numbers of unlike units; "over 70" and "70" `agree`, since that is how one figure is retold.
 */
export function compareNumbers(a: NumberMention, b: NumberMention): NumberRelation {
  if (a.kind !== b.kind || isShare(a) !== isShare(b)) return 'open';
  if (a.value === b.value) return 'agree';
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  if (low.atLeast || high.atMost) return 'open';
  // A rounded number allows for a tenth more or less, as speakers round.
  const near = (a.approx || b.approx) && high.value - low.value <= high.value / 10;
  return near ? 'open' : 'differ';
}

const isShare = ({ unit }: NumberMention) => unit === '%';

// ---------------------------------------------------------------------------------------------

interface Reader {
  lang: string;
  cardinal(word: string): number | undefined;
  scale(word: string): number | undefined;
  many(word: string): number | undefined;
  joins: Set<string>;
  bounds: [phrase: string, bound: Bound][];
  percent: RegExp;
  stop: ReadonlySet<string>;
}
type Bound = 'atLeast' | 'atMost' | 'approx';

const readers = new Map<string, Reader>();

function readerFor(lang = 'en'): Reader {
  const primary = primaryLanguage(lang);
  const known = readers.get(primary) ?? createReader(primary);
  readers.set(primary, known);
  return known;
}

function createReader(lang: string): Reader {
  const words: NumberWords = NUMBER_WORDS[lang] ?? NUMBER_WORDS.en!;
  const cardinal = valueTable(words.cardinals);
  const percent = words.percent.replaceAll('*', '\\p{L}*').replaceAll(' ', '\\s+');
  return {
    lang,
    cardinal: lang === 'de' ? (word) => cardinal(word) ?? germanCompound(word, cardinal) : cardinal,
    scale: valueTable(words.scales),
    many: valueTable(words.many),
    joins: new Set(words.joins.split(' ').filter(Boolean)),
    bounds: boundsOf(words),
    percent: new RegExp(`^[\\s\u00a0-]*(?:${percent})(?!\\p{L})`, 'u'),
    stop: stopWordsOf(lang),
  };
}

/** Reads `5:five 6:six,sixes 7:seven*` into a look-up by word; `*` stands for any ending. */
function valueTable(table: string): (word: string) => number | undefined {
  const exact = new Map<string, number>();
  const prefixes: [string, number][] = [];
  for (const entry of table.split(/\s+/).map((row) => row.split(':'))) {
    entries(entry[1] ?? '', Number(entry[0]), exact, prefixes);
  }
  return (word) => exact.get(word) ?? prefixes.find(([prefix]) => word.startsWith(prefix))?.[1];
}

function entries(
  forms: string,
  value: number,
  exact: Map<string, number>,
  prefixes: [string, number][],
): void {
  for (const form of forms.split(',').filter(Boolean)) {
    if (form.endsWith('*')) prefixes.push([form.slice(0, -1), value]);
    else exact.set(form, value);
  }
}

/** "einundzwanzig": units before tens. */
function germanCompound(word: string, cardinal: (word: string) => number | undefined) {
  const parts = /^(\p{L}+?)und(\p{L}+zig|dreissig)$/u.exec(word);
  const units = parts && (parts[1] === 'ein' ? 1 : cardinal(parts[1]!));
  const tens = parts && cardinal(parts[2]!);
  return units && tens ? tens + units : undefined;
}

function boundsOf(words: NumberWords): [string, Bound][] {
  const kinds: Bound[] = ['atLeast', 'atMost', 'approx'];
  return kinds
    .flatMap((kind) =>
      words[kind].split('|').map((phrase): [string, Bound] => [phrase.trim(), kind]),
    )
    .sort(([a], [b]) => b.length - a.length);
}

function piecesOf(text: string, lang?: string): Piece[] {
  return [...text.matchAll(PIECE)].map((match) => {
    const raw = match[0];
    const digits = DIGIT.test(raw);
    // Offsets hold since a piece is cut before it is folded; no number word is longer than this.
    const word = digits ? plainNumber(raw, lang) : foldWord(raw.slice(0, 32));
    return { start: match.index, end: match.index + raw.length, word, digits, raw };
  });
}

function datesIn(text: string): NumberMention[] {
  return [...text.matchAll(DATE)].map(({ 0: date, index }) => {
    const year = date.includes('-') ? date.slice(0, 4) : date.split(/[./]/)[2]!;
    const value = Number(year) + (year.length === 2 ? 2000 : 0);
    return { start: index, end: index + date.length, value, kind: 'date' };
  });
}

/** "12 por ciento": the share's own word is no second number. */
function isNumberWord(piece: Piece | undefined, reader: Reader): boolean {
  return piece !== undefined && /^(?:por|pour|per)$|^cent/.test(piece.word)
    ? true
    : piece?.word === 'ciento' && reader.lang === 'es';
}

interface Run {
  value: number;
  /** Index of the first piece behind the number. */
  next: number;
  many: boolean;
  digits: boolean;
}

/** The longest number that begins at piece `from`, or null. */
function readRun(text: string, pieces: Piece[], from: number, reader: Reader): Run | null {
  const first = pieces[from]!;
  if (first.digits) return readDigits(text, pieces, from, reader);
  const many = reader.many(first.word);
  const words = readWords(text, pieces, from, reader);
  const bare = !words || words.next === from + 1;
  // With a bound before it, "около тысячи", it is one of them.
  if (many !== undefined && bare && !(words && boundBefore(pieces, from, reader))) {
    return { value: many * 2, next: from + 1, many: true, digits: false };
  }
  return words;
}

function readDigits(text: string, pieces: Piece[], from: number, reader: Reader): Run | null {
  const piece = pieces[from]!;
  if (/[\p{L}]/u.test(text[piece.start - 1] ?? '')) return null;
  const value = Number(piece.word);
  const next = pieces[from + 1];
  const scale = next && isNear(text, piece, next) ? scaleAfterDigits(text, piece, next, reader) : 1;
  if (scale === null) return null;
  return { value: value * scale, next: scale > 1 ? from + 2 : from + 1, many: false, digits: true };
}

/** 1 where no scale follows; null where the digits are part of a word ("5g", "72b3"). */
function scaleAfterDigits(text: string, piece: Piece, next: Piece, reader: Reader): number | null {
  const scale = reader.scale(next.word);
  if (scale && scale >= 100) return scale;
  if (next.start > piece.end || next.digits) return 1;
  if (next.word === 'm' && CURRENCY.test(text.slice(0, piece.start).slice(-3))) return 1e6;
  return /^(?:st|nd|rd|th|am|pm|km|kg|mm|cm|m|h|s)$/.test(next.word) ? 1 : null;
}

function readWords(text: string, pieces: Piece[], from: number, reader: Reader): Run | null {
  let total = 0;
  let group = 0;
  let next = from;
  let seen = false;
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.digits || (i > from && !isNear(text, pieces[i - 1]!, piece))) break;
    const cardinal = reader.cardinal(piece.word);
    const scale = reader.scale(piece.word);
    if (cardinal !== undefined && (!seen || canAdd(group, cardinal, reader.lang))) {
      group = group === 4 && cardinal === 20 ? 80 : group + cardinal;
    } else if (scale !== undefined && scale <= 100) group = Math.max(group, 1) * scale;
    else if (scale !== undefined) [total, group] = [total + Math.max(group, 1) * scale, 0];
    else if (seen && reader.joins.has(piece.word)) continue;
    else break;
    [seen, next] = [true, i + 1];
  }
  return seen ? { value: total + group, next, many: false, digits: false } : null;
}

/** Whether a cardinal carries on a number: "seventy" takes "five", "three hundred" takes "twenty". */
function canAdd(group: number, cardinal: number, lang: string): boolean {
  if (group === 0) return true;
  const rest = group % 100;
  if (lang === 'fr' && (rest === 60 || rest === 80) && cardinal < 20) return true;
  if (lang === 'fr' && group === 4 && cardinal === 20) return true;
  if (rest === 0) return cardinal < 100;
  return rest >= 20 && rest % 10 === 0 && cardinal < 10 && cardinal > 0;
}

/** Nothing but white space or a hyphen between two pieces. */
function isNear(text: string, a: Piece, b: Piece): boolean {
  return b.start - a.end <= 3 && /^[\s\u00a0\u202f.-]*$/.test(text.slice(a.end, b.start));
}

function describe(
  text: string,
  pieces: Piece[],
  from: number,
  run: Run,
  reader: Reader,
): NumberMention {
  const start = pieces[from]!.start;
  const end = pieces[run.next - 1]!.end;
  const mention: NumberMention = { start, end, value: run.value, kind: 'count' };
  const bound = run.many ? null : boundBefore(pieces, from, reader);
  if (bound) mention[bound] = true;
  if (run.many) Object.assign(mention, { atLeast: true, approx: true });
  const after = text.slice(end, end + 40);
  if (OR_MORE.test(after)) mention.atLeast = true;
  if (OR_LESS.test(after)) mention.atMost = true;
  const unit = unitOf(text, pieces, start, after, run, reader);
  if (unit) mention.unit = unit;
  mention.kind = kindOf(text, pieces, from, run, mention);
  return halved(mention, pieces, from);
}

/** "half a dozen". */
function halved(mention: NumberMention, pieces: Piece[], from: number): NumberMention {
  const half = pieces[from - 1]?.word === 'a' && pieces[from - 2]?.word === 'half';
  return half ? { ...mention, value: mention.value / 2 } : mention;
}

function boundBefore(pieces: Piece[], from: number, reader: Reader): Bound | null {
  const words = pieces.slice(Math.max(0, from - 4), from).map(({ word }) => word);
  const articleless = words.at(-1) === 'a' ? words.slice(0, -1) : words;
  const before = ` ${articleless.join(' ')}`;
  return reader.bounds.find(([phrase]) => before.endsWith(` ${phrase}`))?.[1] ?? null;
}

function unitOf(
  text: string,
  pieces: Piece[],
  start: number,
  after: string,
  run: Run,
  reader: Reader,
): string | null {
  const sign =
    CURRENCY_AFTER.exec(after)?.[1] ?? CURRENCY.exec(text.slice(0, start).slice(-3))?.[1];
  if (sign) return sign;
  if (reader.percent.test(foldText(after))) return '%';
  const next = pieces[run.next];
  const last = pieces[run.next - 1]!;
  if (!next || next.digits || reader.stop.has(next.word)) return null;
  return next.start - last.end === 1 ? next.word : null;
}

function kindOf(
  text: string,
  pieces: Piece[],
  from: number,
  run: Run,
  { start, end, value, unit, atLeast, atMost }: NumberMention,
): NumberKind {
  if (!run.digits) return 'count';
  if (/[\p{L}][-‑]$/u.test(text.slice(0, start).slice(-2))) return 'name';
  const after = text.slice(end, end + 8);
  if (/^(?:st|nd|rd|th)(?!\p{L})/u.test(after)) return 'ordinal';
  if (
    /^(?::\d\d|\s?[ap]\.?m(?!p{L}))/i.test(after) ||
    /\d:$/.test(text.slice(0, start).slice(-2))
  ) {
    return 'time';
  }
  if (value <= 31 && [from - 1, run.next].some((i) => monthOf(pieces[i]?.word) !== null))
    return 'date';
  const bare = pieces[from]!.raw.length === 4 && run.next === from + 1 && !unitIsSign(unit);
  return bare && value >= 1900 && value < 2100 && !atLeast && !atMost ? 'year' : 'count';
}

const unitIsSign = (unit?: string) => unit !== undefined && !/\p{L}/u.test(unit);
