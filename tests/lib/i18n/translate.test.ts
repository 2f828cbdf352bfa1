import { describe, expect, it } from 'vitest';
import { type Catalogue, createTranslator, type MessageKey } from '../../../lib/i18n/translate';

const english: Catalogue = {
  'page.opposing': '{count, plural, one {# paper} other {# papers}}',
  'panel.pause': 'Pause on {host}',
};
const polish: Catalogue = {
  'page.opposing': '{count, plural, one {# gazeta} few {# gazety} many {# gazet} other {# gazety}}',
};

describe('createTranslator', () => {
  const t = createTranslator('pl', polish, english);

  it.each([
    [1, '1 gazeta'],
    [3, '3 gazety'],
    [5, '5 gazet'],
    [22, '22 gazety'],
  ])('counts %i as the language does', (count, text) => {
    expect(t('page.opposing', { count })).toBe(text);
    expect(t('page.opposing', { count })).toBe(text);
  });

  it('takes what a language lacks from the fallback', () => {
    expect(t('panel.pause', { host: 'tide.example' })).toBe('Pause on tide.example');
  });

  it('gives back a key that nobody has', () => {
    expect(t('panel.title')).toBe('panel.title');
    expect(createTranslator('en', {})('no.such' as MessageKey)).toBe('no.such');
  });

  it('takes what it is given for text, not for a message', () => {
    const host = "{host} <b>it's</b> #";
    expect(t('panel.pause', { host })).toBe(`Pause on ${host}`);
  });

  it('throws for a place that is left empty', () => {
    expect(() => t('panel.pause')).toThrow(/host/);
  });
});
