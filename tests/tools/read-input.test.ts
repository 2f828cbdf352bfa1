import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Unusable } from '../../tools/cli';
import { readRows } from '../../tools/learning/read-rows';
import { readInput } from '../../tools/read-input';

const dir = mkdtempSync(join(tmpdir(), 'read-input-'));
afterAll(() => rmSync(dir, { recursive: true }));

function fileOf(content: string | Buffer): string {
  const file = join(dir, 'given');
  writeFileSync(file, content);
  return file;
}

describe('readInput', () => {
  it('gives a text as it is, with its byte order mark and its line ends', () => {
    const text = '\uFEFFКафе «Ó»\r\n\u{1F995}\r';
    expect(readInput(fileOf(text))).toBe(text);
  });

  it.each([
    ['iso-8859-1', Buffer.from('<meta charset="iso-8859-1"><p>Caf\u00e9', 'latin1'), 'Café'],
    [
      'windows-1251',
      Buffer.concat([
        Buffer.from('<meta http-equiv=content-type content="text/html; charset=windows-1251"><p>'),
        Buffer.from([0xea, 0xe0, 0xf4, 0xe5]),
      ]),
      'кафе',
    ],
  ])('reads HTML in the encoding that it names: %s', (_, bytes, words) => {
    expect(readInput(fileOf(bytes))).toContain(words);
  });

  it.each<[string, () => string, RegExp]>([
    ['what is not there', () => join(dir, 'nowhere'), /nowhere: ENOENT/],
    ['a folder', () => dir, /: EISDIR/],
    ['an empty file', () => fileOf(''), /given: is empty$/],
    ['no UTF-8', () => fileOf(Buffer.from('Caf\u00e9', 'latin1')), /given: is no text in UTF-8$/],
    [
      'an encoding that nobody knows',
      () => fileOf(Buffer.from('<meta charset=none>\u00e9', 'latin1')),
      /given: is no text in UTF-8$/,
    ],
    ['binary', () => fileOf('PK\u0003\u0004\0\0'), /given: is no text but binary$/],
    ['what is too large', () => fileOf('x'.repeat(101)), /given: is larger than .* MiB$/],
  ])('refuses %s in one line', (_, file, words) => {
    const read = () => readInput(file(), 100);
    expect(read).toThrow(Unusable);
    expect(read).toThrow(words);
  });
});

describe('readRows', () => {
  it('skips blank lines, and tells lines by their number in the file', () => {
    expect(readRows(fileOf('{"id":"a","text":"x"}\n\n{"id":7,"text":"y"}\n'))).toEqual([
      { id: 'a', text: 'x' },
      { id: '7', text: 'y' },
    ]);
  });

  it.each([
    ['no JSON', '{"id":"b",', /given:3: no JSON$/],
    ['null', 'null', /given:3: no string "id"$/],
    ['a list', '["a"]', /given:3: no string "id"$/],
    ['no text', '{"id":"a","text":null}', /given:3: no string "text"$/],
    ['a tab in an id', '{"id":"a\\tb","text":"x"}', /given:3: "id" holds a tab/],
  ])('refuses %s', (_, line, words) => {
    const read = () => readRows(fileOf(`{"id":"a","text":"x"}\n\n${line}\n`));
    expect(read).toThrow(Unusable);
    expect(read).toThrow(words);
  });
});
