import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuote } from '../../../lib/anchor/describe-quote';
import { matchQuote } from '../../../lib/anchor/match-quote';

const ARTICLE = [
  'Ryder said on Tuesday that no transfer had been approved.',
  'Kirby said on Wednesday that the reports were being looked into.',
  'Officials in Kyiv denied any part in the raid and spoke of Russian citizens.',
].join('\n');

const quoteOf = (passage: string, text = ARTICLE) => {
  const start = text.indexOf(passage);
  return describeQuote(text, start, start + passage.length)!;
};

describe('matchQuote', () => {
  const target = quoteOf('no transfer had been approved');

  it.each([
    ['the page as it was', ARTICLE, 'exact'],
    ['other quotes, dashes and spaces', ARTICLE.replaceAll(' ', '\u00a0 '), 'exact'],
    ['a paragraph put before', `Breaking news.\n${ARTICLE}`, 'exact'],
    ['the quote gone', ARTICLE.replace('no transfer', 'one transfer'), 'orphan'],
    ['no text', '', 'orphan'],
  ])('finds on %s', (_, text, state) => {
    expect(matchQuote(text, target).state).toBe(state);
  });

  it('leads to the words of the quote', () => {
    const text = `Later.\n${ARTICLE}`;
    const { start, end } = matchQuote(text, target);
    expect(text.slice(start!, end!)).toBe('no transfer had been approved');
  });

  it('calls a longer quote among other words moved', () => {
    const long = quoteOf('Officials in Kyiv denied any part in the raid');
    const text = `Officials in Kyiv denied any part in the raid, it said first.\nThen more.`;
    expect(matchQuote(text, long).state).toBe('moved');
  });

  it('does not believe a short quote among other words', () => {
    expect(
      matchQuote('Miller: no transfer had been approved? Who knows.', quoteOf('said on')).state,
    ).toBe('orphan');
  });

  it('does not guess between two places that are alike', () => {
    const twice = `${ARTICLE}\n${ARTICLE}`;
    expect(matchQuote(twice, target).state).toBe('ambiguous');
  });

  it('tells two places apart by what stands around them', () => {
    const other = quoteOf('said on Wednesday that');
    const found = matchQuote(ARTICLE.replace('Tuesday', 'Wednesday'), other);
    expect(found).toMatchObject({ state: 'exact', start: other.position.start + 2 });
  });

  it('never leads to other words than those of the quote', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(40),
        fc.nat(40),
        fc.string(),
        (text, from, length, more) => {
          const target = describeQuote(text, from, from + length);
          if (!target) return;
          const page = more + text;
          const { start, end } = matchQuote(page, target);
          if (start === null || end === null) return;
          const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
          expect(plain(page.slice(start, end)).length).toBeGreaterThan(0);
          expect(
            matchQuote(page.slice(start, end), {
              ...target,
              quote: { ...target.quote, prefix: '', suffix: '' },
            }).state,
          ).not.toBe('orphan');
        },
      ),
    );
  });
});
