import { foldText } from './fold';
import { stemmerFor } from './stem';
import { stopWordsOf } from './stop-words';
import { foldWord, plainWord } from './words';

/** A word or number of a text, as it is indexed. Offsets lead back to the text. */
export interface Token {
  start: number;
  end: number;
  /** The folded word as it stands: `raids` for "Raids", `us` for "U.S.", `1200` for "1,200". */
  word: string;
  /** What is indexed: the stem of a word, the plain digits of a number. */
  term: string;
  /** Tells nothing of the subject; left out of `termsOf`. */
  stop: boolean;
  /** Written in digits. */
  number: boolean;
  /** Begins with an upper-case letter. */
  capitalised: boolean;
  /** The first word of a sentence, where capital letters mean nothing. */
  opening: boolean;
  /** Part of a `#tag` or an `@account`. */
  sigil?: '#' | '@';
}

/** Longer runs of letters are no words of any language; what lies beyond is not compared. */
const LONGEST_WORD = 64;

// Bounded, as host names are (RFC 1035: 63 characters a label): else long runs of it take for ever.
const ADDRESS = String.raw`https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+|\b[\w-]{1,63}\.[a-z]{2,63}(?:\.[a-z]{2,63}){0,4}\/[^\s<>"”]*`;
// Embedded posts glue an address to the word before it: "#Olympicspic.twitter.com/x".
const GLUED = /(?<=[\p{L}\p{N}_…])(?:https?:\/\/|pic\.twitter\.com\/)[^\s<>"”]*/gu;
const MAYBE_GLUED = /:\/\/|twitter/;
const HANDLE = String.raw`[#@][\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*`;
// Letters with full stops: "U.S.", "p.m."; the last stop may be missing.
const INITIALS = String.raw`(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?`;
// Digits in groups of three, then perhaps decimals; or plain digits with decimals. What parts the groups
// is known by name: by number it would be another group once the pattern is one of several.
const NUMBER = String.raw`(?<![\p{L}\p{N}])\d{1,3}(?<parting>[,.'’\u00a0\u202f ])\d{3}(?:\k<parting>\d{3})*(?:[.,]\d+)?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d+(?:[.,]\d+)?(?:st|nd|rd|th)?(?![\p{L}\p{N}])`;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ\u0060´][\p{L}\p{N}\p{M}]+)*`;
const PIECE = new RegExp(
  `(?<address>${ADDRESS})|(?<handle>${HANDLE})|(?<initials>${INITIALS})|(?<number>${NUMBER})|(?<word>${WORD})`,
  'gu',
);
/** Parts of `#IranNuclearDeal`: by change of case, digits and underscores. */
const HANDLE_PART = /\p{Lu}+(?![\p{Ll}\p{M}])|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{N}+|\p{L}+/gu;
/** How much of what stands between two words is looked at. */
const GAP = 16;
/** A full stop, perhaps in quotes, and white space: what follows opens a sentence. */
const SENTENCE_END = /[.!?:…]["'”’»)\]]*\s*["'“‘«([]*$/u;

/**
 * The words and numbers of a text in order, stop words included. "U.S." is one token `us`, "1,200"
 * is `1200`, possessives fall, `#IranDeal` is two, web addresses are none. Never throws; an empty
 * text gives an empty list. `lang` is a BCP 47 tag, English where it is not given.
 */
export function tokensOf(text: string, lang?: string): Token[] {
  const analyse = analyserFor(lang);
  const tokens: Token[] = [];
  let end = 0;
  const apart = MAYBE_GLUED.test(text)
    ? text.replace(GLUED, (address) => ' '.repeat(address.length))
    : text;
  for (const match of apart.matchAll(PIECE)) {
    const { address, handle, initials, number } = match.groups!;
    const start = match.index;
    const opening = tokens.length === 0 || endsSentence(text, end, start);
    end = start + match[0].length;
    if (address) continue;
    if (handle) tokens.push(...handleTokens(handle, start, analyse));
    else if (number) tokens.push(numberToken(number, start, lang));
    else tokens.push(analyse(match[0], initials !== undefined, start, opening));
  }
  return tokens;
}

function endsSentence(text: string, end: number, start: number): boolean {
  if (start - end === 1 && text[end] === ' ') return false;
  return SENTENCE_END.test(text.slice(Math.max(end, start - GAP), start));
}

/** What is indexed of a text: the terms in order, with repetition, stop words left out. */
export function termsOf(text: string, lang?: string): string[] {
  return tokensOf(text, lang)
    .filter(({ stop }) => !stop)
    .map(({ term }) => term);
}

type Analyse = (piece: string, initials: boolean, start: number, opening: boolean) => Token;

/** Words recur: a text's tokens share their analyses through one table per language. */
const MOST_KEPT = 50_000;
const analysers = new Map<string, Analyse>();

function analyserFor(lang = 'en'): Analyse {
  const known = analysers.get(lang) ?? createAnalyser(lang);
  analysers.set(lang, known);
  return known;
}

function createAnalyser(lang: string): Analyse {
  const stem = stemmerFor(lang);
  const stopWords = stopWordsOf(lang);
  const kept = new Map<string, Pick<Token, 'word' | 'term' | 'stop' | 'capitalised'>>();
  const learn = (piece: string, initials: boolean) => {
    const short = piece.slice(0, LONGEST_WORD);
    const word = initials ? foldText(short.replaceAll('.', '')) : foldWord(short);
    // "US" and "U.S." are a country, "us" is a pronoun.
    const stop = stopWords.has(word) && !(word === 'us' && piece.startsWith('U'));
    const term = initials || word === 'us' ? word : stem(plainWord(short));
    const entry = { word, term, stop, capitalised: /^\p{Lu}/u.test(piece) };
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(piece, entry);
    return entry;
  };
  return (piece, initials, start, opening) => {
    const { word, term, stop, capitalised } = kept.get(piece) ?? learn(piece, initials);
    return {
      start,
      end: start + piece.length,
      word,
      term,
      stop,
      number: false,
      capitalised,
      opening,
    };
  };
}

function handleTokens(handle: string, at: number, analyse: Analyse): Token[] {
  return [...handle.matchAll(HANDLE_PART)].map((part) => {
    const token = analyse(part[0], false, at + part.index, false);
    return { ...token, number: /^\d+$/.test(part[0]), sigil: handle[0] as '#' | '@' };
  });
}

function numberToken(number: string, start: number, lang?: string): Token {
  const word = plainNumber(number, lang);
  const end = start + number.length;
  const flags = { stop: false, number: true, capitalised: false, opening: false };
  return { start, end, word, term: word, ...flags };
}

const GROUPED = /^\d{1,3}([,.'’\u00a0\u202f ])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/;

/**
 * Digits as a program writes them: "1,200" is `1200`, "3,5" in German `3.5`, "70th" is `70`. A lone
 * group of three after a full stop or comma is read as the language writes it: "1.200" is 1.2 in
 * English and 1200 elsewhere.
 */
export function plainNumber(number: string, lang = 'en'): string {
  const digits = number.replace(/(?:st|nd|rd|th)$/, '');
  const english = lang.startsWith('en');
  const separator = GROUPED.exec(digits)?.[1];
  const lone = separator && digits.split(separator).length === 2;
  const decimal = english ? '.' : ',';
  const grouped = separator && !(lone && separator === decimal);
  const joined = grouped ? digits.replaceAll(separator, '') : digits;
  return joined
    .replace(',', '.')
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
