import { foldText } from '../text/fold';
import { MIN_STEM } from './endings';
import { bucketOfWord } from './find-terms';
import type { GateNames, Term, TermWord, Use, WordMode } from './gate-names';
import { writeTerm } from './term-codec';
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

/** A word with its mode; one that is too short for endings stands for itself alone. */
export function termWord(key: string, mode: WordMode): TermWord {
  return { key, mode: key.length < MIN_STEM ? '' : mode };
}

/** Collects terms of all packs, one for all uses of the same words. */
export function createTermTable() {
  const terms = new Map<string, Term>();
  return {
    add(words: TermWord[], use: Use, capital = false): void {
      if (words.length === 0) return;
      const name = `${capital}${words.map(({ key, mode }) => key + mode).join(' ')}`;
      const term = terms.get(name) ?? { words, capital, uses: [] };
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
  const buckets = new Array<string[]>(powerOfTwo(firsts.size / 4 + 1)).fill([]);
  for (const term of terms) {
    const at = bucketOfWord(term.words[0]!.key, buckets.length);
    buckets[at] = [...buckets[at]!, writeTerm(term)];
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
