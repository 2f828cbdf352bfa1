import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownFrames, scrub } from '../../../lib/log/scrub';

describe('scrub', () => {
  it.each([
    ['Unexpected token \'H\', "Harbour bu"... is not valid JSON', ['Harbour']],
    ['Invalid type: Expected string but received "the secret words"', ['secret']],
    ['Cannot read https://tide.example/fire?id=7#x of a tab', ['tide', 'fire']],
    ['Cannot access contents of url "moz-extension://abc/x"', ['abc']],
    ['No host news.tide.example:8080/fire here', ['tide', 'fire', '8080']],
    ['Failed for WWW.TIDE.example', ['TIDE']],
    ['data:text/html,secret is no page', ['secret']],
    ['„Geheime Worte“ fehlen', ['Geheime']],
    ['«Тайные слова» нет', ['Тайные']],
    ['It said “never closed quote of a page', ['closed', 'page']],
    ['У гавані горить, сказала Wanda Вера', ['гавані', 'Вера', 'горить']],
    ['港口起火 was read', ['港口']],
    ['%2f:// file%3A', []],
  ])('takes page text and addresses out of %s', (message, gone) => {
    const clean = scrub(message);
    for (const word of gone) expect(clean).not.toContain(word);
  });

  it.each([
    ['The disk is full', 'The disk is full'],
    [
      "Cannot read properties of undefined (reading 'id')",
      'Cannot read properties of undefined (reading ‹text›)',
    ],
    ["A note can't be kept, it isn't whole", "A note can't be kept, it isn't whole"],
    ['reader.js:1:20 failed', 'reader.js:1:20 failed'],
    ['Invalid position 7 in document of length 5', 'Invalid position 7 in document of length 5'],
    ['', ''],
  ])('keeps what is ours of %s', (message, kept) => expect(scrub(message)).toBe(kept));

  it('is short and quick, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (message) => {
        expect(scrub(message).length).toBeLessThanOrEqual(241);
      }),
    );
    const began = performance.now();
    for (const piece of ['a.', "'", '"', 'я ', 'http:', '‹', 'a-']) scrub(piece.repeat(200_000));
    console.log(`scrub, seven long messages: ${(performance.now() - began).toFixed(0)} ms`);
  });

  it('lets no word between quotation marks through', () => {
    const word = fc.stringMatching(/^[a-z]{12,20}$/);
    const quotes = fc.constantFrom(['"', '"'], ['“', '”'], ['«', '»'], ['`', '`'], ["'", "'"]);
    fc.assert(
      fc.property(word, quotes, ([...word], [open, close]) => {
        const secret = word.join('');
        expect(scrub(`Expected ${open}${secret}${close} at once`)).not.toContain(secret);
        expect(scrub(`Expected https://${secret}.example/${secret}`)).not.toContain(secret);
      }),
    );
  });
});

describe('ownFrames', () => {
  const origin = 'chrome-extension://sidelight';
  it('keeps places in our own files and nothing of others', () => {
    const stack = `TypeError: x\n    at a (${origin}/reader.js:1:20)\n    at https://tide.example/app.js:3:4\n    at ${origin}/chunks/b-1.js:2:3`;
    expect(ownFrames(stack, origin)).toEqual(['reader.js:1:20', 'chunks/b-1.js:2:3']);
  });

  it('keeps three at most, and none of a stack that is not ours', () => {
    expect(ownFrames(`at ${origin}/a.js:1:1\n`.repeat(9), origin)).toHaveLength(3);
    expect(ownFrames('read@https://tide.example/?chrome-extension:1:1', origin)).toEqual([]);
  });
});
