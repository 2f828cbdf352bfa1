import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNumbers, type NumberMention, numbersOf } from '../../../lib/text/numbers';
import { turnsOf } from '../../turns';

/** A mention as one word: bound, value, unit, kind where it is no count. */
function brief({ value, kind, unit, atLeast, atMost, approx }: NumberMention): string {
  const bound = `${atLeast ? '≥' : ''}${atMost ? '≤' : ''}${approx ? '~' : ''}`;
  return `${bound}${value}${unit ? `:${unit}` : ''}${kind === 'count' ? '' : `(${kind})`}`;
}

describe('numbersOf', () => {
  it.each([
    ['en', '1,200 men and 3.5 million people', '1200:men 3500000:people'],
    ['en', 'more than seventy attackers', '≥70:attackers'],
    ['en', 'no more than five of them, at least two', '≤5 ≥2'],
    ['en', 'two hundred and five tanks, twenty-two towns', '205:tanks 22:towns'],
    ['en', 'a dozen, dozens hurt, half a dozen', '12 ≥~24:hurt 6'],
    ['en', '70%, 12 percent, $1.5bn', '70:% 12:% 1500000000:$'],
    ['en', '100+ dead, 20 or more', '≥100 ≥20'],
    // Neither a count of anything nor fit to be compared with one.
    ['en', 'F-16, COVID-19, the 70th, at 14:30', '16(name) 19(name) 70(ordinal) 14(time) 30(time)'],
    ['en', 'on May 22, 2023', '22(date) 2023(year)'],
    ['en', '22.05.2023 and 2023-05-22', '2023(date) 2023(date)'],
    ['en', 'one hundred thousand', '100000'],
    ['ru', 'более 70 террористов, семьдесят два', '≥70:террористов 72'],
    ['ru', 'около тысячи, 1,5 млн рублей, десятки', '~1000 1500000:рублеи ≥~20'],
    ['uk', 'понад сімдесят бойовиків, п’ять танків', '≥70:боиовиків 5:танків'],
    ['de', 'über siebzig, fünfundzwanzig Panzer, 1.200 Mann', '≥70 25:panzer 1200:mann'],
    ['fr', 'soixante-dix, quatre-vingt-dix, plus de 70', '70 90 ≥70'],
    ['es', 'más de setenta, 12 por ciento, dos mil tres', '≥70 12:% 2003'],
    ['pl', 'ponad siedemdziesięciu, 5 tysięcy', '≥70 5000'],
    ['cs', 'přes sedmdesát', '≥70'],
    ['en', 'nobody at all', ''],
  ])('reads (%s) %s', (lang, text, expected) => {
    expect(numbersOf(text, lang).map(brief).join(' ')).toBe(expected);
  });

  it('spans the number with its scale', () => {
    const text = 'some 3.5 million people';
    const [{ start, end }] = numbersOf(text) as [NumberMention];
    expect(text.slice(start, end)).toBe('3.5 million');
  });

  it('takes any string, in order and within it', () => {
    const words = fc.constantFrom(
      'one',
      'hundred',
      'and',
      'a',
      'dozen',
      '1,200',
      '%',
      'May',
      '.',
      '-',
      '5',
      '\ud800',
      '٣',
      'половина',
      '²',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'ru', 'fr', 'xx'), (input, lang) => {
        const found = numbersOf(input, lang);
        let last = 0;
        for (const { start, end, value } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(input.length);
          expect(value).not.toBeNaN();
          last = start;
        }
        expect(numbersOf(input, lang)).toEqual(found);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['numbers', '1 '.repeat(50_000)],
    ['number words', 'two and '.repeat(15_000)],
    ['dates and numbers', '2020-01-01 5 '.repeat(8000)],
    ['marks', `a${'\u0301\u0316'.repeat(50_000)}`],
  ])('reads 100,000 characters of %s in bounded time', (_, text) => {
    expect(turnsOf(() => numbersOf(text))).toBeLessThan(90);
  });
});

describe('compareNumbers', () => {
  it.each([
    ['over 70 attackers', '70 attackers', 'agree'],
    ['over 70 attackers', '75 attackers', 'open'],
    ['70 attackers', '7 attackers', 'differ'],
    ['dozens hurt', '13 hurt', 'differ'],
    ['dozens hurt', '50 hurt', 'open'],
    ['about 1,000', '1,050', 'open'],
    ['70 percent', '70 men', 'open'],
    ['2023', '70 men', 'open'],
  ])('%s and %s', (a, b, relation) => {
    expect(compareNumbers(numbersOf(a)[0]!, numbersOf(b)[0]!)).toBe(relation);
    expect(compareNumbers(numbersOf(b)[0]!, numbersOf(a)[0]!)).toBe(relation);
  });
});
