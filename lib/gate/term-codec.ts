import type { Term, TermWord, Use, WordMode } from './gate-names';

/**
 * A term as it lies in a bucket: its words with the mark of their mode, then its uses, as in
 * `russian~ volunteer~ corps~|a14.-1`; a leading `^` asks for a capital. No folded word holds a mark.
 */
export function writeTerm({ words, capital, uses }: Term): string {
  const left = words.map(({ key, mode }) => key + mode).join(' ');
  const right = uses.map(({ kind, first, second }) => `${kind}${first}.${second}`).join(',');
  return `${capital ? '^' : ''}${left}|${right}`;
}

/** The terms of a bucket, one to a line; [] for ''. */
export function readTerms(bucket: string): Term[] {
  return bucket ? bucket.split('\n').map(readTerm) : [];
}

function readTerm(line: string): Term {
  const [left = '', right = ''] = line.split('|');
  const capital = left[0] === '^';
  return {
    capital,
    words: left.slice(+capital).split(' ').map(readWord),
    uses: right.split(',').map(readUse),
  };
}

function readWord(word: string): TermWord {
  const last = word.at(-1);
  const mode: WordMode = last === '~' || last === '*' ? last : '';
  return { key: mode ? word.slice(0, -1) : word, mode };
}

function readUse(use: string): Use {
  const [first, second] = use.slice(1).split('.');
  return { kind: use[0] as Use['kind'], first: Number(first), second: Number(second) };
}
