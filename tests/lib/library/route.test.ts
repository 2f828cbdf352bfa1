import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIELDS,
  formatRoute,
  LISTS,
  libraryAddress,
  parseRoute,
  type Route,
} from '../../../lib/library/route';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.record({
    at: fc.constantFrom(...LISTS),
    filter: fc.dictionary(fc.constantFrom(...FIELDS), text, { noNullPrototype: true }),
  }),
  fc.record({
    at: fc.constantFrom('statement' as const, 'question', 'actor', 'source'),
    pack: text,
    id: text,
  }),
);

describe('parseRoute', () => {
  it.each<[string, Route]>([
    ['', { at: 'statements', filter: {} }],
    ['#', { at: 'statements', filter: {} }],
    ['#/', { at: 'statements', filter: {} }],
    ['#/nowhere', { at: 'statements', filter: {} }],
    ['#/packs', { at: 'packs', filter: {} }],
    ['#/statement/harbour/voss-spark', { at: 'statement', pack: 'harbour', id: 'voss-spark' }],
    // Half an address leads to no page.
    ['#/statement/harbour', { at: 'statements', filter: {} }],
    ['#/question/harbour/cause/more', { at: 'question', pack: 'harbour', id: 'cause' }],
    ['#/notes?tag=old%20harbour', { at: 'notes', filter: { tag: 'old harbour' } }],
    ['#/notes?tag=a=b&tag=', { at: 'notes', filter: { tag: 'a=b' } }],
    [
      '#/statements?question=harbour/cause',
      { at: 'statements', filter: { question: 'harbour/cause' } },
    ],
    // What is no field, and what is no encoding, asks nothing.
    ['#/statements?__proto__=x&typed=%E0%A4', { at: 'statements', filter: {} }],
    ['#/statements?typed', { at: 'statements', filter: {} }],
  ])('reads %s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('reads back what formatRoute writes', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });

  it('never throws, whatever stands in the address', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => void parseRoute(hash)));
  });

  it('asks for no more than anybody types', () => {
    const { filter } = parseRoute(`#/notes?typed=${'x'.repeat(2000)}`) as {
      filter: { typed: string };
    };
    expect(filter.typed).toHaveLength(300);
  });
});

it('gives the same address whatever the order in which things were asked', () => {
  const one = formatRoute({ at: 'notes', filter: { tag: 'a', from: '2024-01-01' } });
  expect(formatRoute({ at: 'notes', filter: { from: '2024-01-01', tag: 'a', typed: '' } })).toBe(
    one,
  );
});

it('leads to the page of the library from elsewhere', () => {
  expect(libraryAddress({ at: 'statement', pack: 'p', id: 'a b' })).toBe(
    '/library.html#/statement/p/a%20b',
  );
});
