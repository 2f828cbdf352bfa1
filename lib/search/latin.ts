import { foldText } from '../text/fold';

/** Cyrillic in Latin letters, near to how English prints names; `foldText` has taken off the marks before. */
const LATIN: Record<string, string> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i', і: 'i' },
  ...{ к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f' },
  ...{
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'iu',
    я: 'ia',
  },
};
const CYRILLIC = /[а-яєі]/g;

/** Spellings of one sound; what is left of them differs no more than a slip of the finger. */
const ALIKE: [RegExp, string][] = [
  [/[jy]/g, 'i'],
  [/ii+/g, 'i'],
  [/tsch/g, 'ch'],
  [/sch/g, 'sh'],
  [/w/g, 'v'],
];

/**
 * A text in plain small Latin letters, the same for the usual spellings of a name in several scripts:
 * `Черняк`, `Chernyak` and `Tscherniak` are all `cherniak`. For comparing alone, never for showing.
 */
export function toLatin(text: string): string {
  const latin = foldText(text).replace(CYRILLIC, (letter) => LATIN[letter] ?? letter);
  return ALIKE.reduce((word, [from, to]) => word.replace(from, to), latin);
}
