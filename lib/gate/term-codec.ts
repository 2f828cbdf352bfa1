import type { Term, TermWord, Use, WordMode } from './gate-names';

/**
 * A term as it lies in a bucket: its words, then its uses, as in `russian volunteer corps|a14`. A word is
 * followed by `=` where it takes no ending and by `*` where it is a beginning; a leading `^` asks for a
 * capital, and `de>croo` for a word before it. No folded word holds a mark.
 */
export function writeTerm(term: Term): string {
  return `${writeForm(term)}|${term.uses.map(writeUse).join(',')}`;
}

/** A term without its uses, which tells it from all others. */
export function writeForm({ words, capital, after }: Omit<Term, 'uses'>): string {
  return `${capital ? '^' : ''}${after ? `${after}>` : ''}${words.map(writeWord).join(' ')}`;
}

function writeWord({ key, mode }: TermWord): string {
  if (mode === '~') return key;
  return key + (mode || '=');
}

function writeUse({ kind, first, second }: Use): string {
  return second === 0 ? `${kind}${first}` : `${kind}${first}.${second}`;
}

const FIRST_KEY = /^\^?(?:[^ |>]+>)?([^ =*|]+)/;

/**
 * The terms of a bucket whose first word `isMeant`, one to a line; [] for ''. What a term is good for is
 * read when it is asked for: most are only tried.
 */
export function readTerms(bucket: string, isMeant: (firstWord: string) => boolean): Term[] {
  const lines = bucket === '' ? [] : bucket.split('\n');
  return lines.filter((line) => isMeant(FIRST_KEY.exec(line)?.[1] ?? '')).map(readTerm);
}

function readTerm(line: string): Term {
  const bar = line.indexOf('|');
  const capital = line[0] === '^' ? 1 : 0;
  const lead = line.lastIndexOf('>', bar);
  let uses: Use[] | null = null;
  return {
    capital: capital === 1,
    after: lead < 0 ? '' : line.slice(capital, lead),
    words: line
      .slice(lead < 0 ? capital : lead + 1, bar)
      .split(' ')
      .map(readWord),
    get uses() {
      uses ??= line
        .slice(bar + 1)
        .split(',')
        .map(readUse);
      return uses;
    },
  };
}

const MODES: Record<string, WordMode> = { '=': '', '*': '*' };

function readWord(word: string): TermWord {
  const mode = MODES[word.at(-1)!];
  return mode === undefined ? { key: word, mode: '~' } : { key: word.slice(0, -1), mode };
}

function readUse(use: string): Use {
  const [first, second = 0] = use.slice(1).split('.').map(Number);
  return { kind: use[0] as Use['kind'], first: first!, second };
}
