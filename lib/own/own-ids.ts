import { hashOf } from '../exchange/canonical';
import { foldText } from '../text/fold';

/** Of a hash so many digits name a thing among the reader's own: 48 bits. */
const DIGITS = 12;

/** The same words give the same id, also on another device: packs that meet there become one. */
export function idFor(kind: 'actor' | 'question' | 'answer', words: string): string {
  return `${kind}-${digitsOf(foldText(words).replace(/\s+/g, ' ').trim())}`;
}

/** A page's source; the same page is one source. */
export function sourceId(pageKey: string): string {
  return `page-${digitsOf(pageKey)}`;
}

/** Never given twice: `now` is in it. */
export function statementId(url: string, start: number, now: Date): string {
  return `statement-${digitsOf([url, start, now.toISOString()])}`;
}

/** What was taken over from another pack; `own-…` packs of other devices are taken for the same. */
export function takenId(pack: string, id: string): string {
  return `${pack}-${id}`;
}

function digitsOf(value: unknown): string {
  return hashOf(value).slice(0, DIGITS);
}
