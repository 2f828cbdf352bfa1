import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentLink } from '../../../lib/notes/fragment-link';

const PAGE = 'https://tide.example/fire';
const directive = (link: string) => link.split(':~:text=')[1] ?? '';

/** What the page says; "the crane" stands in it twice. */
const TEXT = `The crane by the old quay burned first. Nobody was hurt, said the port.
At noon the crane by the new quay burned as well.
It was well-lit, dry, & loud: a Wednesday.`;

describe('fragmentLink', () => {
  it.each<[string, Parameters<typeof fragmentLink>, string]>([
    [
      'a long passage by itself',
      [PAGE, { exact: 'Nobody was hurt, said the port of Northport' }],
      '#:~:text=Nobody%20was%20hurt%2C%20said%20the%20port%20of%20Northport',
    ],
    [
      'a short one with whole words around it',
      [PAGE, { exact: 'the crane', prefix: 'oon, as told, at noon ', suffix: ' by the ne' }],
      '#:~:text=noon-,the%20crane,-by',
    ],
    [
      'a short one alone where nothing is known',
      [PAGE, { exact: 'the crane' }],
      '#:~:text=the%20crane',
    ],
    [
      'dash, comma and ampersand',
      [PAGE, { exact: 'well-lit, dry, & loud: what a long Wednesday' }],
      '#:~:text=well%2Dlit%2C%20dry%2C%20%26%20loud%3A%20what%20a%20long%20Wednesday',
    ],
    [
      'a fragment of the page’s own',
      [`${PAGE}#live`, { exact: 'the crane' }],
      '#live:~:text=the%20crane',
    ],
    [
      'an older directive, which goes',
      [`${PAGE}#:~:text=old`, { exact: 'the crane' }],
      '#:~:text=the%20crane',
    ],
    [
      'words that the selection cut',
      [PAGE, { exact: 'rane by the ne', prefix: 'At noon the c', suffix: 'w quay burned' }],
      '#:~:text=the-,crane%20by%20the%20new,-quay',
    ],
    [
      'half a character',
      [PAGE, { exact: 'a crane of many colours and 1 \ud83d' }],
      '#:~:text=a%20crane%20of%20many%20colours%20and%201%20%EF%BF%BD',
    ],
    ['nothing for nothing', [PAGE, { exact: ' ' }], ''],
  ])('writes %s', (_, args, wanted) => {
    expect(fragmentLink(...args).replace(PAGE, '')).toBe(wanted);
  });

  it.each<[string, Parameters<typeof fragmentLink>[1], string]>([
    ['alone where it stands once', { exact: 'Nobody was hurt' }, 'Nobody%20was%20hurt'],
    [
      'with as much as sets it apart',
      {
        exact: 'the crane',
        prefix: 'It was so that At noon ',
        suffix: ' by the new quay burned as',
      },
      'noon-,the%20crane,-by',
    ],
    [
      'with more where that is not enough',
      { exact: 'crane', prefix: 'was that At noon the ', suffix: ' by the new quay burned as' },
      'noon%20the-,crane,-by%20the',
    ],
    ['whatever its case and spaces', { exact: 'NOBODY  was hurt' }, 'NOBODY%20was%20hurt'],
  ])('is the shortest that means a passage: %s', (_, quote, wanted) => {
    expect(directive(fragmentLink(PAGE, quote, TEXT))).toBe(wanted);
  });

  it('tells a passage over several lines by its ends', () => {
    const exact = TEXT.slice(TEXT.indexOf('Nobody'));
    expect(directive(fragmentLink(PAGE, { exact }, TEXT))).toBe(
      'Nobody%20was%20hurt%2C%20said,%26%20loud%3A%20a%20Wednesday.',
    );
  });

  it('does not stop at an end that comes earlier', () => {
    const exact = 'One two three four.\nfive six seven eight.\nNine ten.\nfive six seven eight.';
    const text = `${exact}\nEleven.`;
    const found = directive(fragmentLink(PAGE, { exact, suffix: '\nEleven. Twelve' }, text));
    expect(found).toBe('One%20two%20three%20four.,five%20six%20seven%20eight.,-Eleven.');
  });

  it('leaves a passage in a script without spaces as it is', () => {
    const link = fragmentLink(PAGE, { exact: '港の火事', prefix: '昨日の', suffix: 'について' });
    expect(directive(link)).toBe(encodeURIComponent('港の火事'));
  });

  it('always has the form of the specification, and never throws', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    const FORM =
      /^https:\/\/tide\.example\/fire(#:~:text=([^-,&\s]+-,)?[^-,&\s]+(,[^-,&\s]+)?(,-[^-,&\s]+)?)?$/;
    fc.assert(
      fc.property(text, text, text, fc.boolean(), (exact, prefix, suffix, isKnown) => {
        const page = isKnown ? prefix + exact + suffix : undefined;
        expect(fragmentLink(PAGE, { exact, prefix, suffix }, page)).toMatch(FORM);
      }),
      { numRuns: 500 },
    );
  });

  it('means one passage where it can: words that stand once are found once', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 1, max: 6 }), (all, at, count) => {
        const from = at % (all.length - count);
        const quote = {
          exact: all.slice(from, from + count).join(' '),
          prefix: `${all.slice(Math.max(0, from - 9), from).join(' ')} `,
          suffix: ` ${all.slice(from + count, from + count + 9).join(' ')}`,
        };
        const [, start, text, end] =
          /^(?:(.*)-,)?([^,]*)(?:,-(.*))?$/.exec(
            directive(fragmentLink(PAGE, quote, all.join(' '))),
          ) ?? [];
        const pattern = [start, text, end]
          .filter(Boolean)
          .map((part) => decodeURIComponent(part!))
          .join(' ');
        expect(all.join(' ')).toContain(pattern);
        expect(` ${pattern} `).toContain(` ${quote.exact} `);
      }),
    );
  });
});
