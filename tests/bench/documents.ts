import { termsOf } from '../../lib/text/tokens';
import type { BenchClaim } from './data';
import type { TermDocument } from './engines';

/** A text as every engine gets it. */
export const termsOfText = (text: string) => termsOf(text, 'en');

export function documentsOf(claims: readonly BenchClaim[]): TermDocument[] {
  return claims.map(({ id, text, title }) => ({
    id,
    text: termsOfText(text),
    title: termsOfText(title ?? ''),
  }));
}
