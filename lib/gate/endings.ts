import type { TermWord } from './gate-names';

/** No shorter word is taken for the beginning of another one, nor for one with an ending. */
export const MIN_STEM = 4;

/**
 * Endings with which a listed form may stand on a page: plurals and verb forms of English, German,
 * French and Spanish, cases of Polish, Czech, Ukrainian and Russian, all folded. A closed list: what is
 * not in it is another word.
 */
const ENDINGS = new Set(
  `s es d ed er ers ing ings n en ern es
   a e i o u y em om ym im ie iem ou ho mu ow owi ovi ove ova ego iego eho emu iemu ej ych ich ymi imi ami ach ech um
   а е и і о у ы э ю я ь ем им ам ям ом ов ев ем ею ою єю еи ои оі ии іи іі ыи ів ім ым их ых іх ах ях ями ами ыми ими іми
   ого его ому ему еві ові єві ая яя ое ее ие ые ую юю`.split(/\s+/),
);

/** Whether a folded word is the term's word, with an ending or without. */
export function fitsWord({ key, mode }: TermWord, word: string): boolean {
  if (!word.startsWith(key)) return false;
  return (
    mode === '*' ||
    word.length === key.length ||
    (mode === '~' && ENDINGS.has(word.slice(key.length)))
  );
}

/** Articles and prepositions that say nothing inside a name: "Legion for the Freedom of Russia". */
const LIGHT = new Set(
  'a the of for to in de del la le les du des der die das dem den ein eine fur von un une una pour para por pro za dla'.split(
    ' ',
  ),
);

/** Whether a folded word may be left out inside a term. */
export function isLight(word: string): boolean {
  return LIGHT.has(word);
}
