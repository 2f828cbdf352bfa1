/**
 * Endings that a light stemmer takes off, per language, for folded words (`й` is `и`, `ü` is `u`).
 * After J. Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian
 * languages", SAC 2006, and L. Dolamic, J. Savoy, "Indexing and stemming approaches for the Czech
 * language", IPM 2009: inflection only, since taking off derivation as well hurts short texts.
 */
export const SUFFIXES: Record<string, string> = {
  de: 'erinnen innen ungen heiten keiten ern en er em es e s',
  fr: 'issements issement ements ement ations ation euses euse eurs eur ees ee es ent er ez e s x',
  es: `amientos amiento aciones acion adores ador mente ados adas ado ada idos idas ido ida ando
    iendo aron ieron aban aba os as es o a e ar er ir s`,
  ru: `иями ыми ими ого его ому ему иях иям ием ами ями ых их ую юю ая яя ое ее ые ие ыи ои еи ым
    им ом ем ах ях ам ям ов ев ия ию ии ью ья ою ею ала ила али или ало ило ены ено ена ают яют
    ают уют ует ать ять ить еть аться иться ался илась ились алась ались ился ет ут ют ит ят ал ил
    а е и о у ы ь ю я`,
  uk: `ення енням ання анням іями ими ого ому ами ями ові еві ією ою ею их ах ях ам ям ів їв ія ії
    ію ом ем им ии іи еи ая уя ати яти ити іти ував али или ала ила ало ило ають ують ить уть ють
    ять є ї а е и о у і ь ю я`,
  pl: `owania owanie ami ach ego emu ymi imi ych ich owie owi iem iej ow om em ej ym im ie ia iu
    ali aly ala alo il ila ili ac ic a e i o u y`,
  cs: `atech ami emi ich ych eho emu imi ymi ech ach ove ovi ich um em im ym ou al ala ali alo at
    it a e i o u y`,
};
