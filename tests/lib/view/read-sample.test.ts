import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../lib/pack/lookup';
import { sampleFor } from '../../../lib/pack/sample';
import { readSample } from '../../../lib/view/read-sample';
import { keptIndex } from '../../../tools/kept-index';
import { findPacks, readPack, readSamples } from '../../../tools/read-packs';

const dirs = findPacks(join(resolve(import.meta.dirname, '../../..'), 'seeds'));
const packs = dirs.map(readPack);
const known = { lookup: createLookup(packs), index: keptIndex(packs) };
const samples = dirs.map(readSamples).find(Boolean)!;

describe.each(['en', 'uk', 'ru', 'de'])('the sample in %s', (language) => {
  const { sample } = sampleFor(samples, language);
  const marks = readSample(known, sample, language);

  it('has several marks, each with somebody who says otherwise or besides', () => {
    expect(marks.length).toBeGreaterThanOrEqual(3);
    for (const { positions } of marks) expect(positions.length).toBeGreaterThan(0);
  });

  it('knows where its marks stand', () => {
    const parts = [sample.title, ...sample.paragraphs];
    for (const { part, start, end, text } of marks)
      expect(parts[part]!.slice(start, end)).toBe(text);
  });

  // A sample on which every sentence is marked would promise too much.
  it('has sentences that stay unmarked', () => {
    const marked = new Set(marks.map(({ part }) => part));
    expect(marked.size).toBeLessThan(sample.paragraphs.length);
  });
});

describe('sampleFor', () => {
  it.each([
    ['de-AT', 'de'],
    ['uk', 'uk'],
    ['fr', 'en'],
    ['constructor', 'en'],
  ])('takes for %s the one in %s', (wanted, language) => {
    expect(sampleFor(samples, wanted)).toEqual({ language, sample: samples[language] });
  });
});
