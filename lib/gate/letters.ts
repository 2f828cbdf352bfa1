import { foldText } from '../text/fold';

/** Values below this are no letters but what to do. */
export const LETTER = 4;
export const GAP = 1;
export const MARK = 2;
export const LETTERS = 3;

/**
 * Stands between the texts of two nodes that are read as one: perhaps a word goes on behind it, perhaps
 * another begins. No text of a page has it but what a script wrote, and there it parts words.
 */
export const SEAM = 0;

/** By UTF-16 unit: its folded unit, or GAP, MARK, LETTERS; 0 where nobody has asked yet, and for a seam. */
export const folded = new Uint16Array(0x10000);

/** Units that fold to more than one, such as ß. */
const expanded = new Map<number, string>();

/**
 * Looks a unit up for the first time: the folded letter, `GAP` between words, `MARK` to be passed over,
 * or `LETTERS` for what `expansionOf` tells. Surrogates are gaps: no name is written with them.
 */
export function learnUnit(unit: number): number {
  if (unit === SEAM) return GAP;
  folded[unit] = isInvisible(unit)
    ? MARK
    : isPlainLetter(unit)
      ? unit | CASE_BIT
      : isPlainGap(unit)
        ? GAP
        : learnChar(unit);
  return folded[unit]!;
}

/** In ASCII, what tells a small letter from its capital; digits have it too. */
const CASE_BIT = 32;

function isPlainLetter(unit: number): boolean {
  const small = unit | CASE_BIT;
  return (small >= 97 && small <= 122) || (unit >= 48 && unit <= 57);
}

/** Characters that stand unseen inside words; `textOf` leaves them out. */
function isInvisible(unit: number): boolean {
  return unit === 0xad || unit === 0x200b || unit === 0x2060 || unit === 0xfeff;
}

/**
 * What most pages have beside letters of the alphabet; spares them the regular expressions, of which
 * the first use alone takes a millisecond.
 */
function isPlainGap(unit: number): boolean {
  return unit < 0xaa || unit === 0xab || unit === 0xbb || (unit >= 0x2000 && unit < 0x2070);
}

/** Where all that has capitals is a letter: Latin, Greek and Cyrillic, without the marks between them. */
function isAlphabet(unit: number): boolean {
  return unit < 0x530 && (unit < 0x300 || unit > 0x36f);
}

/** Also where Unicode calls it a letter: in `l'attaque` and `d’Ukraine` it parts two words. */
const LETTER_APOSTROPHE = 0x2bc;

function learnChar(unit: number): number {
  const char = String.fromCharCode(unit);
  const hasCase = isAlphabet(unit) && char.toLowerCase() !== char.toUpperCase();
  if (!hasCase && /\p{M}/u.test(char)) return MARK;
  if (unit === LETTER_APOSTROPHE || !(hasCase || /[\p{L}\p{N}]/u.test(char))) return GAP;
  const plain = foldText(char);
  if (plain.length === 1) return plain.charCodeAt(0);
  expanded.set(unit, plain);
  return plain === '' ? GAP : LETTERS;
}

/** What a unit of value `LETTERS` is folded to. */
export function expansionOf(unit: number): string {
  return expanded.get(unit) ?? '';
}

/** The value of a unit, learnt where it has to be. */
export function valueOfUnit(unit: number): number {
  return folded[unit]! || learnUnit(unit);
}

/** A word of a text as it is compared, unit by unit: cheaper than `foldText` for what is short. */
export function foldWordAt(text: string, start: number, end: number): string {
  let word = '';
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const value = valueOfUnit(unit);
    if (value >= LETTER) word += String.fromCharCode(value);
    else if (value === LETTERS) word += expansionOf(unit);
  }
  return word;
}
