/**
 * Endings that a light stemmer takes off, for languages of which Snowball has no algorithm.
 * After J. Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian
 * languages", SAC 2006, and L. Dolamic, J. Savoy, "Indexing and stemming approaches for the Czech
 * language", IPM 2009: inflection only, since taking off derivation as well hurts short texts.
 */
export const SUFFIXES: Record<string, string> = {
  uk: `ення енням ання анням іями ими ого ому ами ями ові еві ією ою ею их ах ях ам ям ів їв ія ії
    ію ом ем им ии іи еи ая уя ати яти ити іти ував али или ала ила ало ило ають ують ить уть ють
    ять є ї а е и о у і ь ю я`,
  pl: `owania owanie ami ach ego emu ymi imi ych ich owie owi iem iej ow om em ej ym im ie ia iu
    ali aly ala alo il ila ili ac ic a e i o u y`,
};
