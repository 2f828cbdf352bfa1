import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../../lib/match/core/claims';
import { createCompany } from '../../../../lib/match/core/company';
import { readQuery } from '../../../../lib/match/core/query';

// Pilots are met beside planes, never beside boats.
const CLAIMS = [
  'A plane landed in a meadow near Gull Island.',
  'A boat landed in a meadow near Gull Island.',
  'The pilot of a plane slept over the sea.',
  'A drunken pilot was taken out of his plane.',
  'The boat of a fisherman sank in the harbour.',
  'A fisherman sold his boat for a loaf of bread.',
].map((text, i) => ({ id: String(i), text }));

function companyOf(text: string, doc: number, claims = CLAIMS): number[] {
  const index = buildClaims(claims);
  const query = readQuery(index, text);
  return createCompany(index, query, [doc])(0, sharedOf(query.first, index, doc));
}

function sharedOf(first: Map<number, unknown>, index: ReturnType<typeof buildClaims>, doc: number) {
  const ids = [...index.terms.slice(index.bounds[2 * doc], index.bounds[2 * doc + 2])];
  return new Set(ids.map((packed) => packed >>> 2).filter((id) => first.has(id)));
}

describe('createCompany', () => {
  it('finds a claim nearer whose other words are met beside those of the text', () => {
    const text = 'pilot safe on Gull Island';
    const [plane, boat] = [companyOf(text, 0), companyOf(text, 1)];
    plane.forEach((value, i) => {
      expect(value).toBeGreaterThan(boat[i]!);
    });
  });

  it('tells nothing of words that no claim holds, and of a claim shared in full', () => {
    expect(companyOf('unheard words', 0)).toEqual([0, 0]);
    expect(companyOf('plane landed meadow near Gull Island', 0)).toEqual([0, 0]);
  });

  it('gives the mean as a share, also where each claim is the only one of its kind', () => {
    for (const [doc] of CLAIMS.entries()) {
      const [mean] = companyOf('pilot, boat, plane, fisherman', doc);
      expect(mean).toBeGreaterThanOrEqual(0);
      expect(mean).toBeLessThanOrEqual(1);
    }
    expect(companyOf('plane boat', 0, CLAIMS.slice(0, 2)).every(Number.isFinite)).toBe(true);
  });

  it('does not change with claims that share no word with text or claim', () => {
    const more = [...CLAIMS, { id: 'x', text: 'Snow fell upon seven quiet villages.' }];
    const [before] = companyOf('pilot safe on Gull Island', 0);
    const [after] = companyOf('pilot safe on Gull Island', 0, more);
    // The number of claims is part of what chance is.
    expect(Math.abs(after! - before!)).toBeLessThan(0.05);
  });
});
