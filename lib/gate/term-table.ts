import { foldText } from '../text/fold';
import { isLight, MIN_STEM } from './endings';
import { bucketOfWord } from './find-terms';
import type { GateNames, Term, TermWord, Use, WordMode } from './gate-names';
import { writeForm, writeTerm } from './term-codec';
import { addToFilter, hashOf, type WordFilter } from './word-filter';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const POSSESSIVE = /['’ʼ`´]s(?![\p{L}\p{N}])/giu;
/** Bits of the filter for each first word: some 1 % of other words pass by chance. */
const BITS_A_WORD = 16;
const MIN_CELLS = 64;

/** The words of a name as the gate reads them on a page, folded. */
export function termWords(text: string): string[] {
  return (text.replace(POSSESSIVE, '').match(WORD) ?? []).map(foldText).filter(Boolean);
}

/** The form of a term, as `addTerm` takes it. */
export type TermForm = Omit<Term, 'uses'>;

/**
 * The form of a text without what carries no weight: the gate passes over it between the words of a
 * name, and no term may begin with "the", at which every page would be stopped. Before a single other
 * word it is asked for ("De Croo"), and alone it is kept. `modeOf` tells how a folded word is met.
 */
export function termForm(text: string, modeOf: (word: string) => TermWord): TermForm {
  const words = termWords(text);
  const weighty = words.filter((word) => !isLight(word));
  const isLed = weighty.length === 1 && words.length > 1 && weighty[0] === words.at(-1);
  return {
    words: (weighty.length > 0 ? weighty : words).map(modeOf),
    after: isLed ? words.at(-2)! : '',
    capital: false,
  };
}

/** A word with its mode; one that is too short for endings stands for itself alone. */
export function termWord(key: string, mode: WordMode): TermWord {
  return { key, mode: key.length < MIN_STEM ? '' : mode };
}

/** A word that may take an ending. */
export function inflected(word: string): TermWord {
  return termWord(word, '~');
}

/** A word that stands for all that begin so. */
export function beginning(word: string): TermWord {
  return termWord(word, '*');
}

/** Collects terms of all packs, one for all uses of the same words. */
export function createTermTable() {
  const terms = new Map<string, Term>();
  return {
    add(form: TermForm, use: Use): void {
      if (form.words.length === 0) return;
      const name = writeForm(form);
      const term = terms.get(name) ?? { ...form, uses: [] };
      const isKnown = term.uses.some((known) => isSameUse(known, use));
      if (!isKnown) term.uses.push(use);
      terms.set(name, term);
    },
    /** The filter and the buckets. */
    pack: (): Pick<GateNames, 'filter' | 'buckets'> => packTerms([...terms.values()]),
  };
}

function isSameUse(a: Use, b: Use): boolean {
  return a.kind === b.kind && a.first === b.first && a.second === b.second;
}

function packTerms(terms: Term[]): Pick<GateNames, 'filter' | 'buckets'> {
  const firsts = new Set(terms.map(({ words }) => words[0]!.key));
  const cells = new Uint8Array(powerOfTwo(Math.max(MIN_CELLS, (firsts.size * BITS_A_WORD) / 4)));
  const filter: WordFilter = { cells, mask: cells.length - 1 };
  for (const word of firsts) addToFilter(filter, hashOf(word));
  const buckets = Array.from({ length: powerOfTwo(firsts.size + 1) }, (): string[] => []);
  for (const term of terms) {
    const at = bucketOfWord(term.words[0]!.key, buckets.length);
    buckets[at]!.push(writeTerm(term));
  }
  return {
    filter: Array.from(cells, (cell) => cell.toString(16)).join(''),
    buckets: buckets.map((lines) => lines.join('\n')),
  };
}

/** The next power of two, at least the number. */
function powerOfTwo(number: number): number {
  return 2 ** Math.ceil(Math.log2(number));
}
