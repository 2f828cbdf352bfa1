import { foldText } from './fold';
import type { NumberMention } from './numbers';

/** Beginnings of units of time and length in eight languages, folded; whole words where they end with a full stop. */
const MEASURES = `
  day hour week month year minute second. seconds. mile kilomet metre meter km. decade
  tag. tage. tagen. stunde woche monat jahr
  jour heure semaine mois. an. ans. annee
  dia. dias. hora. horas. mes. meses. ano. anos. semana minuto kilometr metr
  dzien dni. dnia. dniach. godzin tydzien tygodni miesiac miesiec rok. roku. lat. lata. latach.
  den. dny. dnu. dnech. hodin tyden tydn mesic roky. let.
  день. дня. дней. дни. сут час. часа. часов. недел месяц год. года. годов лет. минут километр км. метр
  дні. днів. доби. діб. годин тиж місяц рік. роки. років. хвилин кілометр
`
  .trim()
  .split(/\s+/);
const WHOLE = new Set(MEASURES.filter((unit) => unit.endsWith('.')).map(plain));
const BEGINNINGS = MEASURES.filter((unit) => !unit.endsWith('.')).map(plain);

function plain(unit: string): string {
  return foldText(unit.replace('.', ''));
}

/** Signs that stand with amounts of money. */
const MONEY = /^[$€£₴₽¥]/;

/**
 * Whether a number counts people or things. "Three days", "25 miles" and "$5 million" measure, and "one" alone
 * is a pronoun: none of them says how many there were.
 */
export function isTally({ kind, value, unit }: NumberMention): boolean {
  if (kind !== 'count') return false;
  if (unit === undefined) return value !== 1;
  const word = foldText(unit);
  return !MONEY.test(unit) && !WHOLE.has(word) && !BEGINNINGS.some((unit) => word.startsWith(unit));
}
