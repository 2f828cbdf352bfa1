import { describe, expect, it } from 'vitest';
import { toLatin } from '../../../lib/search/latin';
import { createSearch } from '../../../lib/search/word-search';

describe('toLatin', () => {
  it.each([
    ['Черняк', 'Chernyak', 'Cherniak', 'Tscherniak'],
    ['Песков', 'Peskov', 'Peskow'],
    ['Шойгу', 'Shoygu', 'Schoigu', 'Shoigu'],
    ['Юсов', 'Iusov', 'Yusov'],
  ])('writes %s as its other spellings', (first, ...others) => {
    for (const other of others) expect(toLatin(other)).toBe(toLatin(first));
  });

  it('keeps different names apart', () => {
    expect(toLatin('Гладков')).not.toBe(toLatin('Песков'));
  });
});

const TEXTS = {
  chernyak: ['Andriy Chernyak', 'spokesman of the intelligence'],
  kirby: ['John Kirby', 'spokesman of the White House'],
  belgorod: ['The raid on Belgorod'],
  russian: ['The Russian groups were armed'],
};
const search = createSearch(Object.entries(TEXTS).map(([item, texts]) => ({ item, texts })));

describe('createSearch', () => {
  it.each([
    ['a word', 'chernyak', ['chernyak']],
    ['its beginning', 'cher', ['chernyak']],
    ['a letter left out', 'Belgrod', ['belgorod']],
    ['two letters changed', 'Cherniac', ['chernyak']],
    ['another script', 'Белгород', ['belgorod']],
    ['several words in any order', 'white spokesman', ['kirby']],
    ['a word that two share', 'spokesman', ['chernyak', 'kirby']],
  ])('finds %s', (_, typed, expected) => {
    expect(search(typed)).toEqual(expected);
  });

  it.each([
    ['nothing typed', ''],
    ['signs alone', '?!'],
    ['another word', 'Bergen'],
    ['two letters inside a word', 'us'],
    ['words of which one is nowhere', 'john belgorod'],
  ])('finds nothing for %s', (_, typed) => {
    expect(search(typed)).toEqual([]);
  });

  it('puts the word itself before what is like it', () => {
    const names = createSearch(
      ['Kirbee', 'Kirby', 'Kirbyson'].map((item) => ({ item, texts: [item] })),
    );
    expect(names('kirby')[0]).toBe('Kirby');
  });
});
