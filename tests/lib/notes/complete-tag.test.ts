import { describe, expect, it } from 'vitest';
import { completeTag, tagsInUse } from '../../../lib/notes/complete-tag';

const KNOWN = ['river', 'rain', 'high river', 'Überfahrt', 'tide'];

describe('completeTag', () => {
  it.each<[string, string, string[], string[]]>([
    ['beginnings before later words', 'ri', [], ['river', 'high river']],
    ['without marks and case', 'uber', [], ['Überfahrt']],
    ['nothing that the note has', 'r', ['rain'], ['river', 'high river']],
    ['all for nothing typed', '', [], KNOWN],
    ['nothing for what no tag has', 'xyz', [], []],
  ])('offers %s', (_, typed, taken, offered) => {
    expect(completeTag(KNOWN, typed, taken)).toEqual(offered);
  });
});

describe('tagsInUse', () => {
  it('puts the most used first, then goes by letter', () => {
    const notes = [['b', 'c'], ['b', 'a'], []].map((tags) => ({ tags }));
    expect(tagsInUse(notes)).toEqual(['b', 'a', 'c']);
  });
});
