import { createSpelling } from './spelling';

/**
 * Endings with which a listed form may stand on a page: plurals and verb forms of English, German,
 * French and Spanish, cases of Polish, Czech, Ukrainian and Russian, all folded. A closed list: what is
 * not in it is another word.
 */
export const ENDINGS = `s es d ed er ers ing ings n en ern es
  a e i o u y em om ym im ie iem ou ho mu ow owi ovi ove ova ego iego eho emu iemu ej ych ich ymi imi ami ach ech um
  а е и і о у ы э ю я ь ем им ам ям ом ов ев ем ею ою єю еи ои оі ии іи іі ыи ів ім ым их ых іх ах ях ями ами ыми ими іми
  ого его ому ему еві ові єві ая яя ое ее ие ые ую юю`.replace(/\s+/g, ' ');

/** Articles and prepositions that say nothing inside a name: "Legion for the Freedom of Russia". */
export const LIGHT =
  'a the of for to in de del la le les du des der die das dem den ein eine fur von un une una pour para por pro za dla';

/** The spelling that is compiled for the gate, for use while compiling. */
export const SPELLING = createSpelling({ endings: ENDINGS, light: LIGHT });
