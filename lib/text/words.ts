import { foldText } from './fold';

/** A word of a text. `folded` is what is compared; `start` and `end` lead back to the text. */
export interface Word {
  start: number;
  end: number;
  folded: string;
}

/** Letters, marks and digits, joined by an inner apostrophe; a hyphen or a full stop parts words. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ`´][\p{L}\p{N}\p{M}]+)*/gu;
const POSSESSIVE = /['’ʼ`´]s$/i;
const APOSTROPHES = /['’ʼ`´]/g;

/**
 * The words of a text in order: `Ryder's` is `ryder`, `O'Neill` is `oneill`, `U.S.` is `u` and `s`,
 * `US-made` is `us` and `made`. Empty for a text without letters or digits.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    words.push({ start, end: start + match[0].length, folded: foldWord(match[0]) });
  }
  return words;
}

/** A word as it is compared: possessive and apostrophes off, folded. */
export function foldWord(word: string): string {
  return foldText(plainWord(word));
}

/** A word in lower case without possessive and apostrophes, its other marks still on it. */
export function plainWord(word: string): string {
  return word.toLowerCase().replace(POSSESSIVE, '').replace(APOSTROPHES, '');
}
