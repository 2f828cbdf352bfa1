import type { Term, TermWord, Use, WordMode } from './gate-names';

/** Terms with the same first word; they are read when a page has that word. */
export interface TermGroup {
  first: TermWord;
  raw: string;
  terms: ReadTerm[] | null;
}

/** A term of a group without its first word; its uses are read when a page has all its words. */
export interface ReadTerm extends Omit<Term, 'words' | 'uses'> {
  rest: TermWord[];
  raw: string;
  uses: Use[] | null;
}

/**
 * A bucket: to each first word a line with the terms that begin with it, as in
 * `freedom/russia legion|a15/russia|a15.28`. A word is followed by `=` where it takes no ending and by
 * `*` where it is a beginning; a leading `^` asks for a capital, `de>` for a word before the term. No
 * folded word holds a mark.
 */
export function writeBucket(terms: Term[]): string {
  const lines = new Map<string, string>();
  for (const term of terms) {
    const [first, ...rest] = term.words.map(writeWord);
    const line = `${lines.get(first!) ?? first}/${writeLead(term)}${rest.join(' ')}|${term.uses.map(writeUse).join(',')}`;
    lines.set(first!, line);
  }
  return [...lines.values()].join('\n');
}

/** A term without its uses, which tells it from all others. */
export function writeForm(form: Omit<Term, 'uses'>): string {
  return writeLead(form) + form.words.map(writeWord).join(' ');
}

function writeLead({ capital, after }: Pick<Term, 'capital' | 'after'>): string {
  return (capital ? '^' : '') + (after && `${after}>`);
}

function writeWord({ key, mode }: TermWord): string {
  return mode === '~' ? key : key + (mode || '=');
}

function writeUse({ kind, first, second }: Use): string {
  return second === 0 ? `${kind}${first}` : `${kind}${first}.${second}`;
}

/** The groups of a bucket; [] for ''. */
export function readGroups(bucket: string): TermGroup[] {
  if (bucket === '') return [];
  return bucket.split('\n').map((line) => {
    const end = line.indexOf('/');
    return { first: readWord(line.slice(0, end)), raw: line.slice(end + 1), terms: null };
  });
}

/** The terms of a group. */
export function termsOf(group: TermGroup): ReadTerm[] {
  group.terms ??= group.raw.split('/').map(readTerm);
  return group.terms;
}

function readTerm(raw: string): ReadTerm {
  const bar = raw.indexOf('|');
  const capital = raw[0] === '^';
  const lead = raw.lastIndexOf('>', bar);
  const from = lead < 0 ? +capital : lead + 1;
  return {
    capital,
    after: lead < 0 ? '' : raw.slice(+capital, lead),
    rest: from === bar ? [] : raw.slice(from, bar).split(' ').map(readWord),
    raw: raw.slice(bar + 1),
    uses: null,
  };
}

const MODES: Record<string, WordMode> = { '=': '', '*': '*' };

function readWord(word: string): TermWord {
  const mode = MODES[word[word.length - 1]!];
  return mode === undefined ? { key: word, mode: '~' } : { key: word.slice(0, -1), mode };
}

/** What a term stands for. */
export function usesOf(term: ReadTerm): Use[] {
  term.uses ??= term.raw.split(',').map(readUse);
  return term.uses;
}

function readUse(use: string): Use {
  const [first, second = 0] = use.slice(1).split('.').map(Number);
  return { kind: use[0] as Use['kind'], first: first!, second };
}
