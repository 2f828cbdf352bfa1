import { expect, it } from 'vitest';
import { createFileParts } from '../../../lib/exchange/file-parts';
import { MAX_FILE } from '../../../lib/exchange/incoming';

it('gives a file that came in parts as a whole, once', () => {
  const parts = createFileParts();
  parts.add('f', 0, 'a');
  parts.add('f', 1, 'b');
  expect(parts.end('f', 'c')).toBe('abc');
  expect(() => parts.end('f', 'c')).toThrow('did not come as a whole');
});

it('takes a file that fits one message as it is', () => {
  expect(createFileParts().end(undefined, 'abc')).toBe('abc');
});

it('never gives half a file, nor two in one', () => {
  const parts = createFileParts();
  parts.add('f', 0, 'a');
  expect(() => parts.add('f', 2, 'c')).toThrow('did not come as a whole');
  expect(() => parts.end('f', 'c')).toThrow('did not come as a whole');
  parts.add('f', 0, 'a');
  parts.add('g', 0, 'x');
  expect(() => parts.add('f', 1, 'b')).toThrow('did not come as a whole');
  expect(parts.end('g', 'y')).toBe('xy');
});

it('takes no more than a file may hold', () => {
  const parts = createFileParts();
  parts.add('f', 0, 'x');
  expect(() => parts.add('f', 1, 'x'.repeat(MAX_FILE))).toThrow('too-big');
  expect(() => parts.end('f', '')).toThrow('did not come as a whole');
});
