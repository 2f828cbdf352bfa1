import { termWords } from './term-table';

/** Consonants of Cyrillic letters in Latin; h and g are one, as in Bilhorod and Belgorod. */
const LATIN: Record<string, string> = {
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ж: 'z',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'k',
  ц: 'c',
  ч: 'c',
  ш: 's',
  щ: 's',
  h: 'g',
  w: 'v',
};
const VOWELS = /[aeiouyjаеиоуыэюяіьъє]/g;

/**
 * Whether a form is an event's place by its plain name, also in another script, by its consonants:
 * "Білгород" and "Biełgorodu" are Belgorod, "Grayvoron" is not. A form may go on: "Belgorodskaya".
 */
export function isSamePlace(place: string, form: string): boolean {
  const [plain, other] = [skeleton(place), skeleton(form)];
  return plain !== '' && other.startsWith(plain);
}

function skeleton(name: string): string {
  return (termWords(name)[0] ?? '')
    .replace(VOWELS, '')
    .replace(/./gu, (letter) => LATIN[letter] ?? letter);
}
