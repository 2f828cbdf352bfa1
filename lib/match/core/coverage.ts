import type { Frame } from './frame';
import { ratio } from './ratio';
import type { Span, Sums } from './spans';

/** How much of the claim is in the query, and the other way round. */
export const COVERAGE = [
  'coverText',
  'coverTitle',
  'coverBest',
  'coverWorst',
  'coverAll',
  'coverQuery',
  'coverKnown',
  'matched',
  'count',
  'rarest',
  'secondRarest',
  'norm',
  'missing',
  'missingBest',
] as const;

/** Names and numbers, both ways. */
export const MARKED_WORDS = [
  'names',
  'nameless',
  'namesTitle',
  'namesQuery',
  'numbers',
  'numberless',
  'numbersQuery',
] as const;

/** The values of `COVERAGE`; `count` terms are shared. */
export function coverage(
  frame: Frame,
  text: Span,
  title: Span,
  sums: Sums,
  count: number,
): number[] {
  const covers = [ratio(text.matched, text.all), ratio(title.matched, title.all)] as const;
  const { unit } = frame;
  return [
    ...covers,
    Math.max(...covers),
    Math.min(...covers),
    ratio(text.matched + title.matched, text.all + title.all),
    ratio(sums.matched, frame.all),
    ratio(sums.matched, frame.known),
    Math.log1p(sums.matched / unit),
    Math.log1p(count),
    sums.rarest / unit,
    sums.second / unit,
    Math.sqrt(sums.squares) / unit,
    text.missing / unit,
    Math.min(text.missing, title.missing) / unit,
  ];
}

/** The values of `MARKED_WORDS`. */
export function markedWords(frame: Frame, text: Span, title: Span, sums: Sums): number[] {
  const numbers = text.allNumbers + title.allNumbers;
  return [
    ratio(text.names, text.allNames),
    Number(text.allNames === 0),
    ratio(title.names, title.allNames),
    ratio(sums.names, frame.names),
    ratio(text.numbers + title.numbers, numbers),
    Number(numbers === 0),
    ratio(sums.numbers, frame.numbers),
  ];
}
