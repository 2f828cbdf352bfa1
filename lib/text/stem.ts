import { stemEnglish } from './stem-english';
import { SUFFIXES } from './suffixes';

/** From a folded word to the form under which all its inflections meet. */
export type Stemmer = (word: string) => string;

/** What must remain of a word when an ending goes: shorter stems meet by chance. */
const SHORTEST_STEM = 4;
const LATIN = /^[a-z]+$/;
const CYRILLIC = /^[\u0400-\u04ff]+$/;
const CYRILLIC_LANGUAGES = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk']);

const stemmers = new Map<string, Stemmer>();

/**
 * The stemmer of a language (BCP 47 tag; without one, English): the full Snowball algorithm for
 * English, light ones by endings for de, fr, es, ru, uk, pl, cs, none for the rest. A Cyrillic word
 * in a text of another script is stemmed as Russian, so that quoted words still meet. Words with
 * digits are left as they are.
 */
export function stemmerFor(lang = 'en'): Stemmer {
  const primary = primaryLanguage(lang);
  const known = stemmers.get(primary) ?? createStemmer(primary);
  stemmers.set(primary, known);
  return known;
}

/** `en-GB` is `en`; an empty tag is `en`. */
export function primaryLanguage(lang = 'en'): string {
  return lang.toLowerCase().split(/[-_]/)[0] || 'en';
}

function createStemmer(lang: string): Stemmer {
  const latin = lang === 'en' ? stemEnglish : lightStemmer(SUFFIXES[lang]);
  const cyrillic = CYRILLIC_LANGUAGES.has(lang) ? latin : lightStemmer(SUFFIXES.ru);
  return (word) => {
    if (LATIN.test(word)) return latin(word);
    return CYRILLIC.test(word) ? cyrillic(word) : word;
  };
}

/** Takes off the longest known ending that leaves a stem of `SHORTEST_STEM` letters. */
function lightStemmer(suffixes: string | undefined): Stemmer {
  if (!suffixes) return (word) => word;
  const endings = new Set(suffixes.split(/\s+/));
  const longest = Math.max(...[...endings].map((ending) => ending.length));
  return (word) => {
    for (let size = Math.min(longest, word.length - SHORTEST_STEM); size > 0; size--) {
      if (endings.has(word.slice(-size))) return word.slice(0, -size);
    }
    return word;
  };
}
