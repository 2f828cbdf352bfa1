import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../../lib/text/segment';
import type { PageText } from '../../../lib/types';
import { turnsOf } from '../../turns';

function pageOf(text: string, language: string | null = 'en'): PageText {
  const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }];
  return { url: null, title: '', language, text, blocks };
}

function sentencesIn(text: string, language: string | null = 'en'): string[] {
  return segment(pageOf(text, language)).map((found) => found.text);
}

/** Each line of a case is one sentence; joined by spaces it must come apart there and nowhere else. */
const CASES: [name: string, language: string | null, sentences: string[]][] = [
  ['plain sentences', 'en', ['The raid ended.', 'Was it over?', 'Yes!', 'Nobody knew.']],
  [
    'dotted countries',
    'en',
    ['The U.S. Department of State and the U.S. Army answered.', 'It said no.'],
  ],
  ['a dotted country at the end', 'en', ['It was made in the U.S.', 'The Army denied that.']],
  [
    'ranks in a row',
    'en',
    ['Pentagon spokesperson Brig. Gen. Patrick Ryder spoke.', 'He was brief.'],
  ],
  [
    'titles',
    'en',
    ['Mr. Kirby, Mrs. Hill and Dr. Oz met Sen. Smith in St. Petersburg.', 'They ate.'],
  ],
  ['initials', 'en', ['J. K. Rowling met J.R.R. Tolkien and George W. Bush.', 'They talked.']],
  ['a letter that is no initial', 'en', ['They had a plan B.', 'It failed.']],
  [
    'times of day',
    'en',
    ['It began at 5 a.m. Wednesday in Kyiv.', 'It ended at 6 p.m.', 'The next day was calm.'],
  ],
  [
    'decimals and numbers',
    'en',
    ['It cost 3.5 million, or No. 4 on the list.', 'Then it fell by 1,200.50 dollars.'],
  ],
  ['a year before a number', 'en', ['It was over in 2023.', '24 people were hurt.']],
  [
    'a word before a number',
    'en',
    ['They left on Monday.', '70 attackers were killed, Moscow said.'],
  ],
  ['months before a day', 'en', ['He spoke on Jan. 5 and Sept. 12 of that year.', 'She did not.']],
  [
    'a speech that is broken off',
    'en',
    ['“We do not support … that is clear,” he said.', 'And then … silence.'],
  ],
  ['three full stops', 'en', ['He paused... and went on.', 'Nobody left.']],
  [
    'quotes that close',
    'en',
    ['He said: “We know.”', 'She said: "We do not."', '"Go!" they cried.', 'So it went.'],
  ],
  [
    'a question inside a sentence',
    'en',
    ['“Is it true?” he asked.', '"Stop!" she said.', 'It was.'],
  ],
  [
    'brackets that close',
    'en',
    ['It fell (so they say.)', 'It stood [as we saw.]', 'Both were said.'],
  ],
  ['companies', 'en', ['It was made by Lockheed Martin Corp. and others.', 'It flew.']],
  ['addresses of the web', 'en', ['See example.com for more.', 'Or do not.']],
  ['a numbered list', 'en', ['1. Kyiv denied it.', '2. Moscow claimed it.']],
  [
    'Russian abbreviations',
    'ru',
    [
      'Это т. е. Россия, г. Белгород, ул. Ленина, и др. места.',
      'Он сказал: «Нет».',
      'Так и было в 2023 г.',
      'Киев ответил.',
    ],
  ],
  [
    'Russian dialogue',
    'ru',
    ['— Мы победили! — сказал он.', '«Зачем?» — спросили его.', 'Он промолчал.'],
  ],
  ['Russian initials', 'ru', ['В. В. Путин и С.К. Шойгу встретились.', 'Встреча была короткой.']],
  ['и т. д.', 'ru', ['Были танки, пушки и т. д.', 'Киев это отрицает.']],
  [
    'Ukrainian',
    'uk',
    [
      'М. Подоляк сказав, що ім. Шевченка вул. не названо.',
      'Це було 24 травня 2023 р.',
      'Київ мовчить.',
    ],
  ],
  [
    'German',
    'de',
    [
      'Das gilt z. B. für Panzer, d. h. für alle, bzw. für Dr. Müller.',
      'Am 24. Mai 2023 war es vorbei.',
      'Am 3. Oktober auch.',
    ],
  ],
  [
    'French',
    'fr',
    ['M. Macron a vu, p. ex. Mme. Dupont.', 'Il a dit : « Non. »', 'Elle est partie.'],
  ],
  [
    'Polish',
    'pl',
    ['To tzw. Rosyjski Korpus, np. gen. Kowalski, 24 maja 2023 r.', 'Kijów zaprzecza.'],
  ],
  [
    'Czech',
    'cs',
    ['Stalo se to 24. května 2023 v č. 5, např. Praha, tzv. Legie.', 'Kyjev to popřel.'],
  ],
  [
    'Spanish',
    'es',
    ['El Sr. Pérez y la Sra. Gómez llegaron.', '¿Quién fue?', '¡Nadie!', 'Así fue.'],
  ],
  ['Arabic', 'ar', ['هل هذا صحيح؟', 'قال إنه لا يعرف.']],
];

describe('segment', () => {
  it.each(CASES)('parts %s', (_, language, sentences) => {
    expect(sentencesIn(sentences.join(' '), language)).toEqual(sentences);
  });

  it.each([
    ['ja', ['攻撃は終わった。', '「違う。」と彼は言った。']],
    ['zh', ['袭击结束了。', '是真的吗？', '基辅否认。']],
  ])('parts %s, which has no spaces', (language, sentences) => {
    expect(sentencesIn(sentences.join(''), language)).toEqual(sentences);
  });

  it('reads a headline as one sentence', () => {
    const headline = 'WW3 fears as Russia claims US weapons were used in attack';
    expect(sentencesIn(headline)).toEqual([headline]);
  });

  it('takes the break of a wrapped line for a space', () => {
    expect(sentencesIn('It was over\nby noon. They\r\nleft.')).toEqual([
      'It was over\nby noon.',
      'They\r\nleft.',
    ]);
  });

  it.each(['', '   ', '* * *', '…', '— —'])('finds no sentence in %j', (text) => {
    expect(sentencesIn(text)).toEqual([]);
  });

  it.each(['english', 'en_US', '', 'x', null])('takes the language tag %j', (language) => {
    expect(sentencesIn('One. Two.', language)).toHaveLength(2);
  });

  it('never leaves a block', () => {
    const text = 'No end mark here\nand lower case there';
    const page: PageText = {
      ...pageOf(text),
      blocks: [
        { start: 0, end: 16, kind: 'headline' },
        { start: 17, end: text.length, kind: 'item' },
      ],
    };
    expect(segment(page)).toEqual([
      { start: 0, end: 16, text: 'No end mark here', kind: 'headline' },
      { start: 17, end: text.length, text: 'and lower case there', kind: 'item' },
    ]);
  });

  it.each([
    ['words without an end', 'word '.repeat(40_000)],
    ['numbers that look like the middle of a sentence', 'a. 1 '.repeat(40_000)],
    ['one endless word', 'x'.repeat(200_000)],
    ['full stops', '. '.repeat(100_000)],
    ['quotes', `${'”'.repeat(200_000)}a`],
    ['abbreviations', 'U.S. Army '.repeat(20_000)],
    ['pictures of two units', '😀'.repeat(100_000)],
  ])('stays bounded in a line of 200 KB: %s', (_, line) => {
    const page = pageOf(line);
    expect(turnsOf(() => segment(page))).toBeLessThan(45);
    const found = segment(page);
    expect(Math.max(0, ...found.map(({ text }) => text.length))).toBeLessThanOrEqual(1000);
    expect(found.some(({ text }) => /^[\udc00-\udfff]/.test(text))).toBe(false);
  });

  it('keeps every letter, in order, and offsets that lead back', () => {
    const words = fc.constantFrom(
      'U.S.',
      'a',
      'Gen.',
      '24.',
      '“No.”',
      '…',
      '\n',
      'Ж.',
      '?',
      '(x)',
      'т. е.',
      '。',
      '9',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const page = pageOf(parts.join(' '));
        const found = segment(page);
        let from = 0;
        for (const { start, end, text } of found) {
          expect(page.text.slice(from, start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(page.text.slice(start, end)).toBe(text);
          expect(text.trim()).toBe(text);
          from = end;
        }
        expect(page.text.slice(from)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('takes a word without end in time that grows with its length', () => {
    const timed = (length: number) => {
      const page = pageOf('h'.repeat(length));
      return turnsOf(() => segment(page));
    };
    const best = (length: number) => Math.min(...[1, 2, 3, 4].map(() => timed(length)));
    const [short, long] = [best(400_000), best(3_200_000)];
    console.log(`segment: ${short.toFixed(2)} turns, eight times as long ${long.toFixed(2)}`);
    // Eight where it grows with the length, 64 where with its square.
    expect(long / short).toBeLessThan(24);
  });
});
