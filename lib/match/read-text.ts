import { type Cue, cuesIn } from '../text/cues';
import { isTally } from '../text/measures';
import { type NumberMention, numbersOf } from '../text/numbers';
import { type StanceCues, stanceOf } from '../text/stance';
import { type Token, tokensOf } from '../text/tokens';

/** A sentence read without regard to any pack. */
export interface ReadText {
  text: string;
  lang: string;
  tokens: Token[];
  /** The tokens' folded words, in order. */
  words: string[];
  /** Those of `numbers` that count people or things. */
  counts: NumberMention[];
  cues: Cue[];
  stance: StanceCues;
  numbers: NumberMention[];
}

/** What goes beyond is no sentence; it is not read, so that time stays bounded. */
const LONGEST_TEXT = 3000;
const MOST_TOKENS = 150;
/** Elided articles and pronouns stand apart from their noun: "l'attaque", "d'armes". */
const ELISION = /(?<![\p{L}\p{M}\p{N}])([cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})/giu;

/** Same length as the text: the apostrophe of an elision gives way to a space. */
export function partElisions(text: string): string {
  return text.replace(ELISION, '$1 ');
}

/** Reads words, cues and numbers; `lang` is the language of the text. */
export function readText(whole: string, lang: string): ReadText {
  const text = partElisions(whole.slice(0, LONGEST_TEXT));
  const tokens = tokensOf(text, lang).slice(0, MOST_TOKENS);
  const cues = cuesIn(tokens, lang);
  const numbers = numbersOf(text, lang).filter((one) => isTally(one) || one.kind === 'year');
  const words = tokens.map(({ word }) => word);
  const counts = numbers.filter(({ kind }) => kind === 'count');
  return { text, lang, tokens, words, cues, stance: stanceOf(cues), numbers, counts };
}
