import type { GateNames, TermWord } from './gate-names';

/** No shorter word is taken for the beginning of another one, nor for one with an ending. */
export const MIN_STEM = 4;

/** How words of a page may differ from listed ones. */
export interface Spelling {
  /** Whether a folded word is the term's word, with an ending or without. */
  fits(wanted: TermWord, word: string): boolean;
  /** Whether a folded word may be left out inside a term. */
  isLight(word: string): boolean;
}

/** The lists are not of this file, so that pages need not carry them twice. */
export function createSpelling(names: Pick<GateNames, 'endings' | 'light'>): Spelling {
  const endings = new Set(names.endings.split(' '));
  const light = new Set(names.light.split(' '));
  return {
    fits({ key, mode }, word) {
      if (!word.startsWith(key)) return false;
      return (
        mode === '*' ||
        word.length === key.length ||
        (mode === '~' && endings.has(word.slice(key.length)))
      );
    },
    isLight: (word) => light.has(word),
  };
}
