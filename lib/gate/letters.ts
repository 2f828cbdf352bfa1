import { foldText } from '../text/fold';

/** Values below this are no letters but what to do. */
export const LETTER = 4;
export const GAP = 1;
export const MARK = 2;
export const LETTERS = 3;

/** Also where Unicode calls it a letter: in `l'attaque` and `d’Ukraine` it parts two words. */
const APOSTROPHE = /['’ʼ`´]/;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** By UTF-16 unit: its folded unit, or GAP, MARK, LETTERS; 0 where nobody has asked yet. */
export const folded = new Uint16Array(0x10000);

/** Units that fold to more than one, such as ß. */
const expanded = new Map<number, string>();

/**
 * Looks a unit up for the first time: the folded letter, `GAP` between words, `MARK` to be passed over,
 * or `LETTERS` for what `expansionOf` tells. Surrogates are gaps: no name is written with them.
 */
export function learnUnit(unit: number): number {
  const char = String.fromCharCode(unit);
  const plain = foldText(char);
  folded[unit] = valueOfChar(char, plain);
  if (folded[unit] === LETTERS) expanded.set(unit, plain);
  return folded[unit];
}

function valueOfChar(char: string, plain: string): number {
  if (/\p{M}/u.test(char)) return MARK;
  if (APOSTROPHE.test(char) || !WORD_CHARACTER.test(char) || plain === '') return GAP;
  return plain.length === 1 ? plain.charCodeAt(0) : LETTERS;
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
