import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { chooseNotes } from '../../../lib/exchange/choose-notes';
import { fileNameOf, uniqueNames } from '../../../lib/exchange/file-names';
import { markdownToHtml } from '../../../lib/exchange/markdown-to-html';
import { writeCsv } from '../../../lib/exchange/write-csv';
import { writeHtml } from '../../../lib/exchange/write-html';
import { writeMarkdown, zipFiles } from '../../../lib/exchange/write-markdown';
import en from '../../../lib/i18n/en.json';
import { createTranslator } from '../../../lib/i18n/translate';
import { wellFormed } from '../../../lib/text/well-formed';
import { anyNotes, anyText, NOW, noteOf } from './samples';

const t = createTranslator('en', en);
const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

describe('chooseNotes', () => {
  const notes = [
    noteOf('late', { created: '2024-03-09T01:00:00.000Z', tags: ['boats'] }),
    noteOf('early', { created: '2024-03-01T23:00:00.000Z' }),
    noteOf('elsewhere', { created: '2024-03-05T00:00:00.000Z', url: 'https://bell.example/' }),
  ];

  it.each<[string, Parameters<typeof chooseNotes>[1], string[]]>([
    ['all, oldest first', {}, ['early', 'elsewhere', 'late']],
    [
      'one page, by any of its addresses',
      { url: 'http://www.tide.example/fire#x' },
      ['early', 'late'],
    ],
    ['a tag', { tag: 'boats' }, ['late']],
    ['days, both included', { from: '2024-03-01', to: '2024-03-05' }, ['early', 'elsewhere']],
    ['what a search has found', { ids: ['late', 'gone'] }, ['late']],
    ['nothing where nothing fits all', { tag: 'boats', to: '2024-03-01' }, []],
  ])('gives %s', (_, choice, ids) => {
    expect(chooseNotes(notes, choice).map(({ id }) => id)).toEqual(ids);
  });
});

describe('writeCsv', () => {
  const cellsOf = (csv: string) =>
    Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;

  it('starts with the mark of UTF-8 and has a row a note under its columns', () => {
    const csv = writeCsv([noteOf('a', { tags: ['one', 'two'] })]);
    expect(csv.startsWith('\ufeff"created",')).toBe(true);
    expect(cellsOf(csv)).toEqual([
      [
        'created',
        'edited',
        'title',
        'url',
        'quote',
        'note',
        'tags',
        'color',
        'form',
        'statement',
        'id',
      ],
      [
        '2024-03-01T09:00:00.000Z',
        '2024-03-02T09:00:00.000Z',
        'Fire in the harbour',
        'https://tide.example/fire',
        'words of a',
        'Thought on a',
        'one, two',
        'yellow',
        'wash',
        '',
        'a',
      ],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n=1', '＝1', '|cmd', '%x'])(
    'keeps a spreadsheet from reckoning with %j',
    (body) => {
      expect(cellsOf(writeCsv([noteOf('a', { body })]))[1]![5]).toBe(`'${body}`);
    },
  );

  it('keeps cells whole, whatever is in them', () => {
    fc.assert(
      fc.property(anyNotes(), (notes) => {
        const [, ...rows] = cellsOf(writeCsv(notes));
        expect(rows.map((row) => row[5]!.replace(/^'(?=\s*[=+\-@\t\r＝＋－＠|%])/, ''))).toEqual(
          notes.map(({ body }) => wellFormed(body).replace(/^'(?=\s*[=+\-@\t\r＝＋－＠|%])/, '')),
        );
      }),
    );
  });
});

describe('file names', () => {
  it.each([
    ['as the title is', 'Fire in the harbour', 'Fire in the harbour'],
    ['without what systems refuse', 'a/b\\c:d*e?f"g<h>i|j#k^l[m]', 'a b c d e f g h i j k l m'],
    ['without what nobody sees', 'a\u202eb\u0000c\u2028d', 'a b c d'],
    ['without dots that hide or vanish', '..hidden. .', 'hidden'],
    ['not those of devices', 'CON', '_CON'],
    ['not those of devices with an ending', 'nul.txt', '_nul.txt'],
    ['for a title of nothing', '///', 'page'],
    ['in any script', 'Пожежа в порту', 'Пожежа в порту'],
  ])('are %s', (_, title, name) => {
    expect(fileNameOf(title, 'page')).toBe(name);
  });

  it('are safe for every title', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 300 })), (title) => {
        const name = fileNameOf(title, 'page');
        expect(name).toMatch(/^[^<>:"/\\|?*\p{C}]+$/u);
        expect(name).not.toMatch(/^[. ]|[. ]$/);
        expect(new TextEncoder().encode(name).length).toBeLessThan(240);
      }),
    );
  });

  it('are told apart on systems that know no capitals', () => {
    expect(uniqueNames(['Fire', 'fire', 'Fire 2', 'FIRE'])).toEqual([
      'Fire',
      'fire 2',
      'Fire 2 2',
      'FIRE 3',
    ]);
  });
});

describe('writeMarkdown', () => {
  it('writes a page as Obsidian reads it', () => {
    const notes = [
      noteOf('a', { tags: ['old harbour', '1984', 'C++'], body: 'Ask the **port**' }),
      noteOf('b', { target: null, body: '', tags: [], created: '2024-02-01T09:00:00.000Z' }),
    ];
    expect(writeMarkdown(notes, t)).toEqual([
      {
        name: 'Fire in the harbour.md',
        text: `---
title: "Fire in the harbour"
url: "https://tide.example/fire"
created: "2024-02-01T09:00:00.000Z"
tags:
  - "old-harbour"
  - "y1984"
  - "C"
source: "tide.example"
---

# Fire in the harbour

[tide.example](<https://tide.example/fire>)

2024\\-02\\-01

---

> words of a

Ask the **port**

2024\\-03\\-01 · Tags: old harbour, 1984, C\\+\\+
`,
      },
    ]);
  });

  it('keeps a page’s words from becoming marks or fields', () => {
    const title = 'a"\nurl: "https://evil.example';
    const exact = '<script>alert(1)</script>\n# Not a heading\n1. not a list';
    const target = { ...noteOf('a').target!, quote: { ...noteOf('a').target!.quote, exact } };
    const [file] = writeMarkdown([noteOf('a', { title, target })], t);
    expect(file!.text.split('\n')[1]).toBe('title: "a\\"\\nurl: \\"https://evil.example"');
    expect(file!.text).toContain(
      '> \\<script\\>alert(1)\\</script\\>\n> \\# Not a heading\n> 1\\. not a list',
    );
  });

  it('has front matter of one line a field, whatever the page', () => {
    fc.assert(
      fc.property(anyNotes(), (notes) => {
        for (const { text } of writeMarkdown(notes, t)) {
          const [open, title, url, ...rest] = text.split('\n');
          expect([open, rest.includes('---')]).toEqual(['---', true]);
          expect(() => JSON.parse(title!.slice('title: '.length))).not.toThrow();
          expect(() => JSON.parse(url!.slice('url: '.length))).not.toThrow();
        }
      }),
    );
  });

  it('comes as a zip from which each file comes back', () => {
    const files = writeMarkdown([noteOf('a'), noteOf('b', { url: 'https://bell.example/' })], t);
    const found = Object.entries(unzipSync(zipFiles(files, NOW)));
    expect(found.map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))).toEqual(files);
    expect(files.map(({ name }) => name)).toEqual([
      'Fire in the harbour.md',
      'Fire in the harbour 2.md',
    ]);
  });
});

describe('writeHtml', () => {
  const html = (...notes: Parameters<typeof writeHtml>[0]) =>
    writeHtml(notes, { t, language: 'en', now: NOW });

  it('has the passage, the words, the tags and the day', () => {
    const words = html(noteOf('a', { body: 'Ask the **port**' }));
    expect(words).toContain('<blockquote>words of a</blockquote>');
    expect(words).toContain('Ask the <strong>port</strong>');
    expect(words).toContain(
      '<a href="https://tide.example/fire" rel="noopener noreferrer">Fire in the harbour</a>',
    );
    expect(words).toMatch(/March 1, 2024<\/time> · Tags: harbour/);
    expect(words).toContain('1 note');
  });

  it('forbids itself everything but its style', () => {
    expect(html()).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('has no element or attribute that it did not write itself', () => {
    const target = {
      ...noteOf('a').target!,
      quote: { ...noteOf('a').target!.quote, exact: HOSTILE },
    };
    const parts = {
      title: HOSTILE,
      body: `${HOSTILE}\n\n${HOSTILE} [x](javascript:alert(1))`,
      tags: [HOSTILE],
      target,
    };
    const spoilt = html(
      noteOf('a', parts),
      noteOf('b', { ...parts, url: `javascript:${HOSTILE}` }),
    );
    expect(spoilt).not.toMatch(/<(script|img|iframe)|javascript:[^&]*"/i);
    const elements = new Set([...spoilt.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => name));
    expect([...elements].filter((name) => !KNOWN.has(name!))).toEqual([]);
  });

  it('holds to that for any notes', () => {
    fc.assert(
      fc.property(anyNotes(), (notes) => {
        const elements = [...html(...notes).matchAll(/<([a-z!/][a-z0-9]*)/gi)];
        expect(elements.filter(([, name]) => !KNOWN.has(name!.replace('/', '')))).toEqual([]);
      }),
    );
  });
});

const KNOWN = new Set(
  '! !doctype html head meta title style body main h1 h2 h3 h4 h5 h6 p section article blockquote time a em strong code pre ul ol li br hr'.split(
    ' ',
  ),
);

describe('markdownToHtml', () => {
  it.each([
    [
      'paragraphs and stress',
      'One *two* **three**',
      '<p>One <em>two</em> <strong>three</strong></p>',
    ],
    ['lists', '2. a\n3. b', '<ol start="2"><li><p>a</p></li><li><p>b</p></li></ol>'],
    ['headings below ours', '# One', '<h3>One</h3>'],
    [
      'links to pages',
      '[x](https://a.example)',
      '<p><a href="https://a.example" rel="noopener noreferrer">x</a></p>',
    ],
    ['links elsewhere as words', '[x](data:text/html,y)', '<p>x</p>'],
    ['pictures as words', '![x](https://a.example/x.png)', '<p>x</p>'],
    ['HTML as words', '<b>x</b>', '<p><code>&lt;b&gt;</code>x<code>&lt;/b&gt;</code></p>'],
    ['code', '`a<b`', '<p><code>a&lt;b</code></p>'],
  ])('draws %s', (_, markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html);
  });

  it('ends for nesting without end and for words without end', () => {
    expect(markdownToHtml('>'.repeat(10_000)).slice(0, 9)).toBe('<pre>&gt;');
    expect(markdownToHtml('['.repeat(200_000))).toMatch(/^<pre>/);
  });
});
