import snowball, { type Stemmer as SnowballStemmer } from 'snowball-stemmers';
import { foldText } from './fold';
import { SUFFIXES } from './suffixes';

/** From a word in lower case, its marks still on it, to the folded form under which its inflections meet. */
export type Stemmer = (word: string) => string;

/** What must remain of a word when an ending goes: shorter stems meet by chance. */
const SHORTEST_STEM = 4;
const LATIN = /^[\p{Script=Latin}\p{M}]+$/u;
const CYRILLIC = /^[\p{Script=Cyrillic}\p{M}]+$/u;
const CYRILLIC_LANGUAGES = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk']);

/** Algorithms of the Snowball project (M. F. Porter, 2001, and its pages on each language) by language. */
const SNOWBALL: Record<string, string> = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  ru: 'russian',
  cs: 'czech',
};

const stemmers = new Map<string, Stemmer>();

/**
 * The stemmer of a language (BCP 47 tag; without one, English): Snowball's where it has the language,
 * light ones by endings for uk and pl, none for the rest. A Cyrillic word in a text of another script is
 * stemmed as Russian, so that quoted words still meet. Words with digits are only folded.
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
  const own = stemmerOf(lang);
  const cyrillic = CYRILLIC_LANGUAGES.has(lang) ? own : stemmerOf('ru');
  return (word) => {
    if (LATIN.test(word)) return own(word);
    return CYRILLIC.test(word) ? cyrillic(word) : foldText(word);
  };
}

function stemmerOf(lang: string): Stemmer {
  const algorithm = SNOWBALL[lang];
  if (!algorithm) return lightStemmer(SUFFIXES[lang]);
  const stemmer: SnowballStemmer = snowball.newStemmer(algorithm);
  return (word) => foldText(stemmer.stem(word.normalize('NFC')));
}

/** Takes off the longest known ending that leaves a stem of `SHORTEST_STEM` letters. */
function lightStemmer(suffixes: string | undefined): Stemmer {
  if (!suffixes) return foldText;
  const endings = new Set(suffixes.split(/\s+/).map(foldText));
  const longest = Math.max(...[...endings].map((ending) => ending.length));
  return (word) => {
    const folded = foldText(word);
    for (let size = Math.min(longest, folded.length - SHORTEST_STEM); size > 0; size--) {
      if (endings.has(folded.slice(-size))) return folded.slice(0, -size);
    }
    return folded;
  };
}
