import type { Token } from '../text/tokens';
import type { ReadText } from './read-text';

/** Clauses end here: words on both sides make no pair. */
const CLAUSE_END = /[,;:.!?–—"“”«»()]/;
/** A beginning of so many letters stands for a family of words. */
const BEGINNING = 5;

/**
 * What a sentence is told by beside its concepts and stems, each once: pairs of neighbouring words, stop
 * words too ("looking into"), and how words begin, in Latin letters ("dyvers", "diverz").
 */
export function traitsOf({ text, tokens, lang }: ReadText): string[] {
  const E = (globalThis as any).process?.env ?? {};
  const out: string[] = [];
  if (!E.NOBI) out.push(...pairsOf(text, tokens, lang));
  if (!E.NOPRE) out.push(...beginningsOf(tokens));
  return [...new Set(out)];
}

function pairsOf(text: string, tokens: Token[], lang: string): string[] {
  const pairs: string[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const [one, two] = [tokens[i - 1]!, tokens[i]!];
    if (one.stop && two.stop && (one.word.length < 3 || two.word.length < 3)) continue;
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

const LETTERS = new Map(
  Object.entries({
    а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'e', ё: 'e', ж: 'z', з: 'z', и: 'i', і: 'i',
    ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f',
    х: 'h', ц: 'c', ч: 'c', ш: 's', щ: 's', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'u', я: 'a',
  }),
);

function latinise(word: string): string {
  let out = '';
  for (const letter of word) out += LETTERS.get(letter) ?? letter;
  return out.replace(/w/g, 'v').replace(/y/g, 'i');
}
