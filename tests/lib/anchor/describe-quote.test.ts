import { describe, expect, it } from 'vitest';
import { describeQuote } from '../../../lib/anchor/describe-quote';
import { matchQuote } from '../../../lib/anchor/match-quote';

describe('describeQuote', () => {
  const text =
    'Nothing before.\nTeam Alpha, which had searched the lower deck, reported eight injured. End.';
  const start = text.indexOf('eight');

  it('keeps who speaks, though it stands further off than 32 characters', () => {
    expect(describeQuote(text, start, start + 13)!.quote.prefix).toContain('Team Alpha');
  });

  it('leaves white space at the ends out', () => {
    const target = describeQuote(text, start - 1, start + 6)!;
    expect(target.quote.exact).toBe('eight');
    expect(target.position).toEqual({ type: 'TextPositionSelector', start, end: start + 5 });
  });

  it('is null for white space and for nothing', () => {
    expect(describeQuote('a   b', 1, 4)).toBeNull();
    expect(describeQuote('', 0, 0)).toBeNull();
  });

  it('keeps more where the passage stands twice among the same words', () => {
    const entry = 'Trains run again on all lines, the company wrote on Monday. No more was known.';
    const page = `First came this.\n${entry}\nThen came that.\n${entry}\nLast of all.`;
    const at = page.lastIndexOf('the company');
    const target = describeQuote(page, at, at + 33)!;
    expect(matchQuote(page, target)).toMatchObject({ state: 'exact', start: at });
  });

  it('keeps no more than a note may hold', () => {
    const page = 'all the same words again and again. '.repeat(60);
    const { prefix, suffix } = describeQuote(page, 900, 960)!.quote;
    expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(200);
  });
});
