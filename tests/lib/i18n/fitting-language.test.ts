import { describe, expect, it } from 'vitest';
import { fittingLanguage } from '../../../lib/i18n/catalogues';

describe('fittingLanguage', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['uk', 'uk'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['constructor', 'en'],
    ['', 'en'],
  ])('of %s is %s', (wanted, language) => {
    expect(fittingLanguage(wanted)).toBe(language);
  });
});
