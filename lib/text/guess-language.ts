import { stopWordsOf } from './stop-words';
import { wordsOf } from './words';

/** The languages that are told apart, most frequent on the web first: it decides a tie. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pl', 'cs', 'ru', 'uk'] as const;

const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /\p{Script=Latin}/gu;
/** Letters that only one of the eight uses, or nearly so. A hit counts as much as a stop word. */
const OWN_LETTERS: Record<string, RegExp> = {
  uk: /[іїєґ]/giu,
  ru: /[ыэъё]/giu,
  de: /[äöüß]/giu,
  fr: /[çèêàùœ]|\b[dlqn]['’]/giu,
  es: /[ñ¿¡]/giu,
  pl: /[łąęśźżćń]/giu,
  cs: /[ěřůčžýšňťď]/giu,
};
/** Letters that some of the eight share: each hit is half a sign of each of them. */
const SHARED_LETTERS: Record<string, RegExp> = {
  fr: /é/giu,
  es: /[áéíóú]/giu,
  pl: /ó/giu,
  cs: /[áéíóú]/giu,
};
/** Texts beyond this are judged by their beginning. */
const ENOUGH = 4000;

/**
 * The language of a text, of the eight that Sidelight reads, by stop words and letters of its own;
 * null where nothing points to one. Made for sentences: a headline of names alone gives null.
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, ENOUGH);
  const words = wordsOf(sample).map((word) => word.folded);
  const cyrillic = countOf(sample, CYRILLIC) > countOf(sample, LATIN);
  let best: string | null = null;
  let most = 0;
  for (const lang of LANGUAGES) {
    if ((lang === 'ru' || lang === 'uk') !== cyrillic) continue;
    const points = pointsFor(lang, words, sample);
    if (points > most) [best, most] = [lang, points];
  }
  return best ?? (cyrillic ? 'ru' : null);
}

function pointsFor(lang: string, words: string[], sample: string): number {
  const stops = stopWordsOf(lang);
  const letters = countIn(sample, OWN_LETTERS[lang]) + countIn(sample, SHARED_LETTERS[lang]) / 2;
  // Single letters ("a", "y", "o") are words of many languages.
  const hits = words.filter((word) => stops.has(word)).map((word) => (word.length > 1 ? 1 : 0.4));
  return hits.reduce((sum, hit) => sum + hit, 0) + letters;
}

function countIn(text: string, letters: RegExp | undefined): number {
  return letters ? countOf(text, letters) : 0;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
