/** Beginnings of the names of months, folded, January first, in the languages that numbers are read in. */
const MONTHS = [
  'jan|enero|янв|січ|stycz|led',
  'feb|fev|февр|лют|lut|unor',
  'mar|marz|март|берез|brez',
  'apr|avr|abr|апрел|квіт|kwie|dub',
  'may|mai|mayo|май|мая|мае|мае|трав|maj|kvet',
  'jun|juin|июн|черв|czerw|cerv',
  'jul|juil|июл|лип|lip|cervenc',
  'aug|aout|ago|авг|серп|sierp|srp',
  'sep|сент|верес|wrze|zari',
  'oct|okt|окт|жовт|pazdz|rij',
  'nov|нояб|листоп|listop',
  'dec|dez|dic|дек|груд|grudz|prosin',
];
/** Full words that begin like a month: "mark", "decide", "march" as a verb stays a month. */
const NAMES =
  /^(?:jan(?:uar[yi]?|vier)?|ener\p{L}*|feb\p{L}*|fev\p{L}*|mar(?:ch|s|zo|z|ca|ec)?|apr(?:il)?|avril|abril|ma[iy]o?|maj\p{L}*|jun[ei]?|juni?o?|juin|jul[yi]?|julio|juillet|aug(?:ust)?|aout|agosto|sept?(?:ember|embre|iembre)?|o[ck]to?(?:ber|bre|ubre)?|nov(?:ember|embre|iembre)?|de[cz](?:ember|embre)?|dic(?:iembre)?|янв\p{L}*|февр\p{L}*|март\p{L}?|апр\p{L}*|ма[ияе]|июн\p{L}?|июл\p{L}?|авг\p{L}*|сент\p{L}*|окт\p{L}*|нояб\p{L}*|дек\p{L}*|січ\p{L}*|лют\p{L}*|берез\p{L}*|квіт\p{L}*|трав\p{L}*|черв\p{L}*|лип\p{L}*|серп\p{L}*|верес\p{L}*|жовт\p{L}*|листоп\p{L}*|груд\p{L}*|stycz\p{L}*|lut\p{L}*|kwie\p{L}*|czerw\p{L}*|lip\p{L}*|sierp\p{L}*|wrze\p{L}*|pazdz\p{L}*|listop\p{L}*|grudz\p{L}*|led(?:en|na)|unor\p{L}?|brez\p{L}*|dub(?:en|na)|kvet\p{L}*|cerv\p{L}*|srp\p{L}*|zari|rij\p{L}*|prosin\p{L}*)$/u;

/** 1 to 12 for a folded word that names a month (nominative, genitive or short form), else null. */
export function monthOf(word?: string): number | null {
  if (!word || !NAMES.test(word)) return null;
  const starts = MONTHS.map((row) => row.split('|').filter((start) => word.startsWith(start)));
  const longest = starts.map((row) => Math.max(0, ...row.map((start) => start.length)));
  const best = Math.max(...longest);
  return best > 0 ? longest.indexOf(best) + 1 : null;
}
