import { foldText } from '../text/fold';
import { SPELLING } from './endings';
import { bucketOfWord } from './find-terms';
import type { GateNames, Term, TermWord, Use, WordMode } from './gate-names';
import { hashOf } from './scan-words';
import { MIN_STEM } from './spelling';
import { writeBucket, writeForm } from './term-codec';
import { powerOfTwo, writeFilter } from './write-filter';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const POSSESSIVE = /['’ʼ`´]s(?![\p{L}\p{N}])/giu;
/** Bits of the filter for each first word: some 1 % of other words pass by chance. */
const BITS_A_WORD = 16;

/** The words of a name as the gate reads them on a page, folded. */
export function termWords(text: string): string[] {
  return (text.replace(POSSESSIVE, '').match(WORD) ?? []).map(foldText).filter(Boolean);
}

/** The form of a term, as `addTerm` takes it. */
export type TermForm = Omit<Term, 'uses'>;

/** Common words with which a form may begin; a scan that stopped at each of them would be slow. */
const LEADS = new Set(
  `on from by at over into with as is are und auf aus sur par sous avec con desde na z ze ve v w
   на с со в во из под о у до по от з зі від є`.split(/\s+/),
);

/**
 * The form of a text without what carries no weight: the gate passes over it between the words of a
 * name. No term begins with "the" or "on", at which every page would stop the scan: such a word is asked
 * for before the term if it says something ("on Ukraine's side") or if only one other is left ("De
 * Croo"), and is else left out. `modeOf` tells how a folded word is met.
 */
export function termForm(text: string, modeOf: (word: string) => TermWord): TermForm {
  const words = termWords(text);
  const weighty = words.filter((word) => !SPELLING.isLight(word));
  if (weighty.length === 0) return { words: words.map(modeOf), after: '', capital: false };
  const lead = weighty.length > 1 && LEADS.has(weighty[0]!) ? weighty.shift()! : '';
  const isSingle = lead === '' && weighty.length === 1 && weighty[0] === words.at(-1);
  return {
    words: weighty.map(modeOf),
    after: isSingle ? (words.at(-2) ?? '') : lead,
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
    all: (): Term[] => [...terms.values()],
    /** The filter and the buckets. */
    pack: (): Pick<GateNames, 'filter' | 'buckets'> => packTerms([...terms.values()]),
  };
}

function isSameUse(a: Use, b: Use): boolean {
  return a.kind === b.kind && a.first === b.first && a.second === b.second;
}

function packTerms(terms: Term[]): Pick<GateNames, 'filter' | 'buckets'> {
  const firsts = new Set(terms.map(({ words }) => words[0]!.key));
  // The scan reads on only where the first letters are some term's.
  const hashes = [...firsts].flatMap((word) => [hashOf(word), hashOf(word.slice(0, MIN_STEM))]);
  const buckets = Array.from({ length: powerOfTwo(firsts.size / 2 + 1) }, (): Term[] => []);
  for (const term of terms) buckets[bucketOfWord(term.words[0]!.key, buckets.length)]!.push(term);
  return {
    filter: writeFilter(hashes, firsts.size * BITS_A_WORD),
    buckets: buckets.map(writeBucket),
  };
}
