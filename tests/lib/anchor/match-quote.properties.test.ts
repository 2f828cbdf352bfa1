import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuote } from '../../../lib/anchor/describe-quote';
import { loosen } from '../../../lib/anchor/loosen';
import { matchQuote } from '../../../lib/anchor/match-quote';
import type { QuoteTarget } from '../../../lib/messages';
import { turnsOf } from '../../turns';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.lorem({ mode: 'sentences', maxCount: 6 }),
);
const anyTarget: fc.Arbitrary<QuoteTarget> = fc.record({
  quote: fc.record({
    type: fc.constant('TextQuoteSelector' as const),
    exact: anyText,
    prefix: anyText,
    suffix: anyText,
  }),
  position: fc.record({
    type: fc.constant('TextPositionSelector' as const),
    start: fc.nat(),
    end: fc.nat(),
  }),
});

describe('matchQuote, on anything', () => {
  it('never throws, and gives offsets into the text or none', () => {
    fc.assert(
      fc.property(anyText, anyTarget, (text, target) => {
        const { state, start, end, score } = matchQuote(text, target);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(start === null).toBe(state === 'orphan' || state === 'ambiguous');
        if (start === null || end === null) return;
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('calls nothing exact or moved but the words of the quote', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(100), fc.nat(200), (text, other, from, length) => {
        const target = describeQuote(text, from, from + length);
        if (!target) return;
        for (const page of [text, other + text, text.slice(from >> 1) + other, other]) {
          const { state, start, end } = matchQuote(page, target);
          if (state !== 'exact' && state !== 'moved') continue;
          expect(loosen(page.slice(start!, end!)).text).toBe(loosen(target.quote.exact).text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds a quote that stands once on the page it was taken from', () => {
    fc.assert(
      fc.property(anyText, fc.nat(300), fc.integer({ min: 1, max: 200 }), (text, from, length) => {
        const target = describeQuote(text, from, from + length);
        if (!target) return;
        const page = loosen(text).text;
        const quote = loosen(target.quote.exact).text;
        if (!quote || page.split(quote).length !== 2) return;
        expect(matchQuote(text, target).state).toBe('exact');
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['one letter again and again', 'a'.repeat(200_000), `${'a'.repeat(3000)}b`],
    ['two words again and again', 'ab cd '.repeat(40_000), `${'ab cd '.repeat(300)}ef`],
    ['accents without letters', '\u0301'.repeat(100_000), '\u0301'.repeat(500)],
    ['full stops', '. '.repeat(100_000), '. '.repeat(400)],
    ['quotation marks', '" “ ” '.repeat(40_000), '"“”'.repeat(200)],
    ['signs of a script without spaces', '北京上海'.repeat(40_000), `${'北京'.repeat(900)}上`],
  ])('takes bounded time on %s', (_, text, exact) => {
    const target: QuoteTarget = {
      quote: {
        type: 'TextQuoteSelector',
        exact,
        prefix: text.slice(0, 200),
        suffix: text.slice(0, 200),
      },
      position: { type: 'TextPositionSelector', start: 0, end: exact.length },
    };
    expect(turnsOf(() => matchQuote(text, target))).toBeLessThan(100);
  });
});
