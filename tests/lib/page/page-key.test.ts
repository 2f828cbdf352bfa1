import { describe, expect, it } from 'vitest';
import { hashKey, pageKey } from '../../../lib/page/page-key';

describe('pageKey', () => {
  it.each([
    ['https://www.Example.org/a?id=1&utm_source=x#part', 'example.org/a?id=1'],
    ['http://example.org', 'example.org/'],
    ['https://me:word@example.org:8080/a/', 'example.org:8080/a/'],
    ['https://example.org/a?fbclid=1', 'example.org/a'],
    ['file:///tmp/a.html', 'file:///tmp/a.html'],
    ['', ''],
  ])('of %s is %s', (url, key) => {
    expect(pageKey(url)).toBe(key);
  });

  it('keeps what tells two pages apart', () => {
    expect(pageKey('https://example.org/?p=1')).not.toBe(pageKey('https://example.org/?p=2'));
  });
});

describe('hashKey', () => {
  it('is a safe integer, the same for the same key', () => {
    expect(Number.isSafeInteger(hashKey('example.org/a'))).toBe(true);
    expect(hashKey('example.org/a')).toBe(hashKey('example.org/a'));
    expect(hashKey('example.org/a')).not.toBe(hashKey('example.org/b'));
  });
});
