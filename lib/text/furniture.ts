import { foldText } from './fold';

/** How lines begin that belong to a site and not to its story, in eight languages; folded. */
const OPENINGS = [
  // Credits of pictures and sources.
  'photos?|images?|picture|credits?|sources?|file photo|foto|fotos|bild|bilder|quelle|quellen|archivbild|symbolbild',
  'credits? photo|photo d illustration|fuente|fuentes|imagen|fot|zrodlo|zdroj|snimek|фото|источник|источники|джерело|джерела|скриншот|скріншот',
  // Ways to other pages.
  'read (?:more|also|next|full)|related|see also|more on|lesen sie(?: auch)?|mehr zum thema|lire (?:aussi|la suite)|a lire',
  'lea tambien|leer mas|te puede interesar|czytaj(?: tez| takze| wiecej)?|zobacz tez|ctete take|ctete|viz take|cist dal',
  'читаите(?: также)?|читать далее|смотрите также|читаите також|читати далі|дивіться також',
  // What a site wants of its readers.
  'subscribe|sign up|follow us|share|advertisement|abonnieren|anzeige|abonnez vous|publicite|suscrib\\w*|publicidad',
  'zapisz sie|reklama|prihlaste se|inzerce|подписываитесь|подпишитесь|реклама|підписуитесь|підпишіться',
];
const OPENING = new RegExp(`^\\W*(?:${OPENINGS.join('|')})(?![\\p{L}\\p{N}])`, 'u');
/** A line that says more than this is no label, however it begins. */
const LONGEST = 90;
const SENTENCE = /[.!?]["”»]?\s+\p{Lu}/u;

/**
 * Whether a line is a credit, a pointer or an appeal ("Photo: Reuters", "Read also: …"), and so
 * tells nothing. Longer lines never are.
 */
export function isFurniture(text: string): boolean {
  const line = text.trim();
  if (line.length === 0 || line.length > LONGEST || SENTENCE.test(line)) return false;
  const plain = foldText(line).replace(/['’-]/g, ' ');
  const opening = OPENING.exec(plain)?.[0];
  if (!opening) return false;
  // A label stands alone or before a colon or slash; a sentence may begin with the same word.
  const rest = plain.slice(opening.length);
  return /^\s*(?:[:|/©–.]|$)/u.test(rest) || rest.split(/\s+/).length <= 5;
}
