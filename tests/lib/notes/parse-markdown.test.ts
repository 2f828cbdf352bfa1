import { describe, expect, it } from 'vitest';
import { beginningOf, parseMarkdown } from '../../../lib/notes/parse-markdown';

describe('parseMarkdown', () => {
  it.each([
    ['a quotation of a quotation', '> > said twice'],
    ['a list in a list', '- a\n  - b\n    1. c'],
    ['a line of dashes', '-'.repeat(60)],
    ['a negative number many times', '-1 '.repeat(60)],
  ])('reads %s', (_, text) => {
    expect(parseMarkdown(text)).not.toBeNull();
  });

  it.each([
    ['quotation marks without end', '>'.repeat(20_000)],
    ['the same with spaces', '> '.repeat(9000)],
    ['bullets without end', '- '.repeat(9000)],
    ['a deep line after a plain one', `plain\n${'1. '.repeat(40)}`],
    ['a text that is too long', 'word '.repeat(5000)],
  ])('leaves %s as it is, at once', (_, text) => {
    expect(parseMarkdown(text)).toBeNull();
  });
});

describe('beginningOf', () => {
  it.each([
    ['a short text whole', 'One. Two.', 20, 'One. Two.'],
    ['a text that is little longer', 'x'.repeat(24), 20, 'x'.repeat(24)],
    ['up to a paragraph', 'First one here.\n\nSecond one here and on.', 20, 'First one here.'],
    ['up to a word', 'words and words and words again', 20, 'words and words and'],
    ['no half of a sign', `${'x'.repeat(19)}😀${'x'.repeat(20)}`, 20, 'x'.repeat(19)],
  ])('gives %s', (_, text, most, beginning) => {
    expect(beginningOf(text, most)).toBe(beginning);
  });
});
