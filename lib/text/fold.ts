/** Letters that Unicode does not decompose and that readers write without their mark. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ґ: 'г',
};

const ASCII = /^[\0-\x7f]*$/;
const MARKS = /\p{M}+/gu;
const UNDECOMPOSED = /[ßæœøđðłþıґ]/g;

/**
 * A text as names are compared: lower case, without diacritics (`Černjak` is `cernjak`, `ё` is `е`,
 * `й` is `и`), compatibility forms made plain. Length may change, so offsets do not carry over.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(UNDECOMPOSED, (letter) => PLAIN[letter] ?? letter);
}
