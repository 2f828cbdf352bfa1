import { meaningKey, type Thesaurus } from '../text/thesaurus';
import type { Token } from '../text/tokens';
import type { ReadText } from './read-text';

/** Clauses end here: words on both sides make no pair. */
const CLAUSE_END = /[,;:.!?–—"“”«»()]/;
/** A beginning of so many letters stands for a family of words. */
const BEGINNING = 5;

/** "of the" and the like pair with nothing. */
const SHORTEST_STOP = 3;

/**
 * What a sentence is told by beside its concepts and stems, each once: pairs of neighbouring words, stop
 * words too ("looking into"), how words begin, in Latin letters ("dyvers", "diverz"), and what they may mean.
 */
export function traitsOf({ text, tokens, lang }: ReadText, meanings: Thesaurus): string[] {
  return [
    ...new Set([
      ...pairsOf(text, tokens, lang),
      ...beginningsOf(tokens),
      ...tokens.flatMap((token) => meaningsOf(token, lang, meanings)),
    ]),
  ];
}

/** What a trait that names a meaning begins with. */
export const MEANING = 'y:';

function meaningsOf({ stop, number, term }: Token, lang: string, meanings: Thesaurus): string[] {
  if (stop || number) return [];
  return (meanings.get(meaningKey(lang, term)) ?? []).map((id) => MEANING + id);
}

function pairsOf(text: string, tokens: Token[], lang: string): string[] {
  const pairs: string[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const [one, two] = [tokens[i - 1]!, tokens[i]!];
    if (one.stop && two.stop && Math.min(one.word.length, two.word.length) < SHORTEST_STOP)
      continue;
    if (CLAUSE_END.test(text.slice(one.end, two.start))) continue;
    pairs.push(`w:${lang}:${partOf(one)} ${partOf(two)}`);
  }
  return pairs;
}

function partOf({ stop, word, term, number }: Token): string {
  if (number) return '#';
  return stop ? word : term;
}

function beginningsOf(tokens: Token[]): string[] {
  return tokens
    .filter(({ stop, number, word }) => !stop && !number && word.length >= BEGINNING)
    .map(({ word }) => `b:${latinise(word).slice(0, BEGINNING)}`);
}

/** Close letters fall together ("ц", "ч" and "c"; "в", "w" and "v"): a family may meet across scripts. */
const LETTERS = new Map<string, string>([
  ...pairLetters('абвгґдеєёжзиіїйклмнопрстуфхцчшщыэюя', 'abvggdeeezziiiiklmnoprstufhccssieua'),
  ...pairLetters('wyъь', 'vi  '),
]);

function pairLetters(from: string, to: string): [string, string][] {
  return [...from].map((letter, i) => [letter, [...to][i]!.trim()]);
}

function latinise(word: string): string {
  let out = '';
  for (const letter of word) out += LETTERS.get(letter) ?? letter;
  return out;
}
