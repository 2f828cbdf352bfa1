import { describe, expect, it } from 'vitest';
import { outsideQuotes, quotationsOf } from '../../../lib/text/quotations';

describe('quotationsOf', () => {
  it.each([
    ['English', ['Rain.', '“We saw it.', 'We left,” she said.', 'Snow.']],
    ['German', ['Rain.', '„Wir sahen es.', 'Wir gingen“, sagte sie.', 'Schnee.']],
    ['French', ['Pluie.', '« Nous avons vu.', 'Nous partons », dit-elle.', 'Neige.']],
    ['straight', ['Rain.', '"We saw it.', 'We left," she said.', 'Snow.']],
  ])('joins the sentences of one quotation, %s', (_, texts) => {
    const span = { from: 1, to: 2 };
    expect(quotationsOf(texts)).toEqual([null, span, span, null]);
  });

  it('leaves sentences with quotations of their own alone', () => {
    expect(quotationsOf(['“We saw it,” she said.', 'A “strip” was “safe”.'])).toEqual([null, null]);
  });

  it('forgets a mark that is never closed', () => {
    const texts = ['"We saw it.', 'One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.', 'A 5" pipe.'];
    expect(quotationsOf(texts).every((span) => span === null)).toBe(true);
    expect(quotationsOf(['"We saw it.', 'She said: "No."', 'Rain.'])[2]).toBeNull();
  });

  it('opens anew with a paragraph', () => {
    const span = { from: 0, to: 1 };
    expect(quotationsOf(['“We saw it.', '“We left,” she said.'])).toEqual([span, span]);
  });
});

describe('outsideQuotes', () => {
  it('gives what is not quoted', () => {
    expect(outsideQuotes('She said “no way” twice.').replace(/\s+/g, ' ')).toBe('She said twice.');
    expect(outsideQuotes('we left,” she said.', '“').trim()).toBe('she said.');
  });
});
