import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/page/read-text';
import { segment } from '../../../lib/text/segment';
import { turnsOf } from '../../turns';

const LETTERS = { headline: 'H', paragraph: 'P', caption: 'C', item: 'I' };

function blocksOf(text: string): string[] {
  return readText(text).blocks.map(
    ({ start, end, kind }) => `${LETTERS[kind]} ${text.slice(start, end)}`,
  );
}

const WRAPPED = [
  'The raid that began on Monday has ended, a spokesman said',
  'on Wednesday, adding that more than 70 of the men who had',
  'crossed the border were killed. Nobody could check that,',
  'and Kyiv denied it.',
].join('\n');

const CASES: [name: string, text: string, blocks: string[]][] = [
  [
    'blank lines as breaks',
    'Head line here\n\nOne.\n\n \t\nTwo.',
    ['H Head line here', 'P One.', 'P Two.'],
  ],
  [
    'single line breaks as breaks',
    'One said this.\nTwo said that, and more.',
    ['P One said this.', 'P Two said that, and more.'],
  ],
  ['lines that were wrapped by hand', `${WRAPPED}\n\nEnd.`, [`P ${WRAPPED}`, 'P End.']],
  ['bullets', '• One thing\n  - two things\n* three', ['I One thing', 'I two things', 'I three']],
  [
    'what stands under a bullet',
    'x.\n\n  • Oops!\n    Try again.',
    ['P x.', 'I Oops!', 'I Try again.'],
  ],
  [
    'speech after a dash',
    'x.\n\n— Мы победили, — сказал он.',
    ['P x.', 'P — Мы победили, — сказал он.'],
  ],
  [
    'captions',
    'x.\n\nPhoto: A road.\n\nA man. © Agency / Name\n\nShots – illustrative photo.',
    ['P x.', 'C Photo: A road.', 'C A man. © Agency / Name', 'C Shots – illustrative photo.'],
  ],
  [
    'headlines between paragraphs',
    'x.\n\nWhat is known so far\n\nSource link\n\nIt ended.',
    ['P x.', 'H What is known so far', 'P Source link', 'P It ended.'],
  ],
  [
    'a first line that is a sentence',
    'It ended.\n\nSo they say.',
    ['P It ended.', 'P So they say.'],
  ],
  [
    'line ends of Windows and of old',
    'One.\r\n\r\nTwo.\r\rThree.',
    ['P One.', 'P Two.', 'P Three.'],
  ],
  ['a mark of byte order', '\ufeffOne.', ['P One.']],
  ['nothing', ' \n\n\t', []],
];

describe('readText', () => {
  it.each(CASES)('reads %s', (_, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  it('leaves the text as it is', () => {
    const text = ' a\u00ad\u200b  b \n\n\nc';
    expect(readText(text)).toMatchObject({ text, url: null, language: null });
  });

  it('takes the first headline that is no date for the title', () => {
    const text = 'Saturday, 10 Jun 2023\n\nFears grow after a raid on the border\n\nx.';
    expect(readText(text).title).toBe('Fears grow after a raid on the border');
    expect(readText(text, 'Given').title).toBe('Given');
    expect(readText('One. Two.').title).toBe('');
  });

  it('covers every word, in order, without overlap', () => {
    const piece = fc.constantFrom(
      'word',
      ' ',
      '\n',
      '\r\n',
      '• ',
      'End.',
      '\n\n',
      '\u2028',
      WRAPPED,
      '© x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let from = 0;
        for (const { start, end } of readText(text).blocks) {
          expect(text.slice(from, start)).toMatch(/^[\s•]*$/);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(text.slice(from)).toMatch(/^[\s•]*$/);
      }),
    );
  });

  it('reads 10 MB in a moment', () => {
    const lines = 'Some words here.\n'.repeat(600_000);
    expect(turnsOf(() => readText(lines))).toBeLessThan(75);
    const line = 'word '.repeat(2_000_000);
    expect(turnsOf(() => readText(line))).toBeLessThan(75);
    expect(readText(line).truncated).toBe(true);
  });
});

const folder = '../shared/seeds';

describe.skipIf(!existsSync(folder))('the source texts of the pack', () => {
  it.each(existsSync(folder) ? readdirSync(folder) : [])(
    '%s: comes apart into whole sentences',
    (name) => {
      const page = readText(readFileSync(join(folder, name), 'utf8'));
      const sentences = segment(page).filter(({ kind }) => kind === 'paragraph');
      expect(sentences.length).toBeGreaterThan(10);
      for (const { text } of sentences) {
        // None begins in lower case or ends in an abbreviation.
        expect(text).not.toMatch(/^\p{Ll}|\b(?:Gen|Brig|Mr|U\.S)\.$/u);
      }
    },
  );
});
