import type { GatePack } from './gate-names';

/** A date as a page writes it, as far as it does; `month` is 1 to 12. */
export interface WrittenDate {
  day?: number;
  month?: number;
  year?: number;
}

/** How a written date stands to an event; the larger, the more it says for it, below 0 against it. */
export type DateBearing = 3 | 2 | 1 | 0 | -1 | -2;

/**
 * 3: a day of the event, 2: its month and year, 1: its month, 0: nothing to be learnt, -1: another
 * month, -2: another year. What the pack's sources still span is not held against a page.
 */
export function bearingOf(
  { day, month, year }: WrittenDate,
  { from, to, until }: GatePack,
): DateBearing {
  const years = [Math.floor(from / 10_000), Math.floor(until / 10_000)] as const;
  if (year !== undefined && (year < years[0] || year > years[1])) return -2;
  if (month === undefined) return 0;
  const months = (year === undefined ? years : [year]).map((of) => of * 10_000 + month * 100);
  const isBefore = (end: number) => months.some((first) => first + 99 >= from && first <= end);
  if (!isBefore(to)) return isBefore(until) ? 0 : -1;
  if (day !== undefined) {
    return months.some((first) => first + day >= from && first + day <= to) ? 3 : 1;
  }
  return year === undefined ? 1 : 2;
}

/** "22 de mayo de 2023": no more than one word stands between the parts of a date. */
const REACH = 2;

/**
 * Puts months and numbers that come one by one together to dates. Each call tells the date known by
 * then, null where there is none; `at` is the word's index. A `shy` month, such as "May", is one only
 * beside a number.
 */
export function createDateReader() {
  let number = { value: 0, at: Number.NEGATIVE_INFINITY };
  let until = Number.NEGATIVE_INFINITY;
  let date: WrittenDate = {};
  return {
    month(value: number, at: number, shy: boolean): WrittenDate | null {
      const reach = shy ? 1 : REACH;
      date = { month: value };
      until = at + reach;
      const isBeside = at - number.at <= reach;
      if (isBeside) addNumber(date, number.value);
      return shy && !isBeside ? null : { ...date };
    },
    number(value: number, at: number): WrittenDate | null {
      number = { value, at };
      if (at > until) return isYear(value) ? { year: value } : null;
      until = at + REACH;
      addNumber(date, value);
      return { ...date };
    },
  };
}

function addNumber(date: WrittenDate, value: number): void {
  if (isYear(value)) date.year = value;
  else if (value >= 1 && value <= 31) date.day ??= value;
}

function isYear(value: number): boolean {
  return value >= 1900 && value < 2100;
}
