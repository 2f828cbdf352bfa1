import type { Actor, Alias } from '../types';
import { fitsWord, MIN_STEM } from './endings';
import type { TermWord } from './gate-names';
import { termWord, termWords } from './term-table';

/** An alias as the gate looks for it. */
export interface GateAlias {
  words: TermWord[];
  capital: boolean;
  /** Words of which one must stand near; [] where the alias speaks for itself. */
  needs: string[];
}

/** Languages whose names are listed with their cases, so that one stem stands for many forms. */
const INFLECTED = new Set(['uk', 'ru', 'pl', 'cs']);
/** Endings of a base form that the other cases replace, folded. */
const BASE_ENDING = /(?:ии|ыи|ои|ая|ое|ые|ие|і|и|ы|а|я|о|е|ь|у|ю|y|i|a|e|o|u)$/;
/** "Legie" is not cut to "legi", which would be a football club's too. */
const MIN_CUT = MIN_STEM + 1;

/**
 * An actor's aliases, of which those are left out that another one finds as well: "Vladimir Putin"
 * beside "Putin", "Путина" beside "Путин". [] for an actor without aliases.
 */
export function compileAliases(actor: Actor): GateAlias[] {
  const kept: GateAlias[] = [];
  const shortestFirst = actor.aliases
    .map(compileAlias)
    .sort((a, b) => a.words.length - b.words.length || a.needs.length - b.needs.length);
  for (const alias of shortestFirst) {
    if (alias.words.length > 0 && !kept.some((other) => covers(other, alias))) kept.push(alias);
  }
  return kept;
}

function compileAlias({ text, lang, needs = [] }: Alias): GateAlias {
  const words = termWords(text).map((word) => termWord(stemOf(word, lang), '~'));
  const own = new Set(termWords(text));
  return {
    words,
    capital: words.length === 1 && /^\p{Lu}/u.test(text),
    // A name cannot vouch for itself: "National Security Council" is in its own list.
    needs: needs.filter((need) => !termWords(need).every((word) => own.has(word))),
  };
}

function stemOf(word: string, lang: string): string {
  if (!INFLECTED.has(lang)) return word;
  const stem = word.replace(BASE_ENDING, '');
  return stem.length >= MIN_CUT ? stem : word;
}

/** Whether one alias stands in the other, with no more conditions. */
function covers(one: GateAlias, other: GateAlias): boolean {
  if (one.needs.length > 0 && one.needs.join() !== other.needs.join()) return false;
  if (one.capital && !other.capital && other.words.length === 1) return false;
  return other.words.some((_, at) =>
    one.words.every((word, index) => {
      const met = other.words[at + index];
      return met !== undefined && fitsWord(word, met.key);
    }),
  );
}
