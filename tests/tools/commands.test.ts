import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const ARTICLE = 'tests/fixtures/demo/raid-at-the-border.html';
/** A command starts anew each time, with all packs and their index; on a busy machine that takes a while. */
const PATIENCE_MS = 60_000;

const dir = mkdtempSync(join(tmpdir(), 'commands-'));
afterAll(() => rmSync(dir, { recursive: true }));

function run(tool: string, args: string[], input = '') {
  const jiti = join(ROOT, 'node_modules/.bin/jiti');
  const { status, stdout, stderr } = spawnSync(jiti, [`tools/${tool}.ts`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
  });
  return { status, out: stdout.trim(), err: stderr.trim() };
}

function fileOf(name: string, text: string | Buffer): string {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
}

const row = fileOf('row', '{"id":"a","text":"A market opened."}\n');
const note = fileOf('note', '{"id":"a","exact":"A market opened."}\n');
const broken = fileOf('broken', '{"id":"a","text":"x","exact":"x"}\n\n{"id":"b",\n');
const empty = fileOf('empty', '');
mkdirSync(join(dir, 'folder'));
const folder = join(dir, 'folder');
fileOf('folder/pack.json', '{');

const rank = (claims: string, queries: string) => ['--claims', claims, '--queries', queries];
const anchor = (notes: string, page: string) => ['--notes', notes, '--page', page];

const stance = v.picklist(['affirms', 'denies', 'doubts', 'explains', 'declines', 'caveat']);
const explanation = v.strictObject({
  page: v.strictObject({
    url: v.nullable(v.string()),
    title: v.string(),
    language: v.nullable(v.string()),
    characters: v.number(),
  }),
  gate: v.object({
    level: v.picklist(['none', 'actor', 'event']),
    reason: v.string(),
    actors: v.array(v.string()),
  }),
  marks: v.array(
    v.object({
      start: v.number(),
      end: v.number(),
      text: v.string(),
      statement: v.string(),
      question: v.string(),
      answer: v.nullable(v.string()),
      speaker: v.nullable(v.string()),
      position: stance,
      score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      kind: v.picklist(['same-statement', 'same-claim', 'same-question']),
      because: v.array(v.string()),
      differs: v.array(v.string()),
    }),
  ),
  context: v.array(
    v.object({
      question: v.string(),
      positions: v.array(
        v.object({
          statement: v.string(),
          speaker: v.nullable(v.string()),
          answer: v.nullable(v.string()),
          position: stance,
          outlet: v.nullable(v.string()),
          onPage: v.boolean(),
        }),
      ),
    }),
  ),
  ms: v.object({ read: v.number(), gate: v.number(), match: v.number() }),
});

describe('explain', { timeout: PATIENCE_MS }, () => {
  it('gives one object a file, in order and of the agreed shape', () => {
    const text = 'A market by the harbour opened.\nNobody was hurt.\n';
    const { status, out } = run('explain', [ARTICLE, fileOf('market.txt', text), '--json']);
    expect(status).toBe(0);
    const [article, market, ...rest] = out
      .split('\n')
      .map((line) => v.parse(explanation, JSON.parse(line)));
    expect(rest).toEqual([]);
    expect(article!.gate.level).toBe('event');
    expect(article!.marks.length).toBeGreaterThan(0);
    const order = article!.marks.map(({ start }) => start);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(market).toMatchObject({ page: { characters: text.length }, marks: [], context: [] });
  });

  it('reads standard input, and leaves offsets into a text as they are', () => {
    const text =
      '  Raid on the Belgorod region, May 2023\r\n\r\nRussian Volunteer Corps fighters crossed the border.' +
      ' The Pentagon did not approve any transfer of equipment to the groups, Pat Ryder said.\r\n';
    const { status, out } = run('explain', ['-', '--json'], text);
    expect(status).toBe(0);
    const { marks, page } = v.parse(explanation, JSON.parse(out));
    expect(page.characters).toBe(text.length);
    for (const mark of marks) expect(text.slice(mark.start, mark.end)).toBe(mark.text);
    expect(marks.length).toBeGreaterThan(0);
  });

  it('leaves out what one source carried', () => {
    const { out } = run('explain', [ARTICLE, '--without', 'daily-star-peskov', '--json']);
    const { context, marks } = v.parse(explanation, JSON.parse(out));
    const shown = [...marks, ...context.flatMap(({ positions }) => positions)];
    expect(shown.filter(({ statement }) => statement.startsWith('star-'))).toEqual([]);
  });
});

describe('a command', { timeout: PATIENCE_MS }, () => {
  it.each<[string, string, string[], RegExp]>([
    ['no file', 'explain', [], /^usage: /],
    ['a file that is not there', 'explain', ['nowhere.html'], /^nowhere\.html: /],
    [
      'an unknown source',
      'explain',
      [ARTICLE, '--without', 'gone'],
      /^--without gone: no such source/,
    ],
    ['one file of two that is not there', 'explain', [ARTICLE, 'nowhere.html'], /^nowhere\.html: /],
    ['an empty page', 'explain', [empty], /empty: is empty$/],
    [
      'a page at no address',
      'explain',
      [ARTICLE, '--url', 'here'],
      /^--url here is no address; usage: /,
    ],
    ['a folder that is not there', 'audit', ['nowhere'], /^nowhere is no folder; usage: /],
    ['two folders', 'audit', [dir, folder], /^usage: /],
    ['a broken pack', 'audit', [dir, '--pack', folder], /pack\.json: /],
    ['empty claims', 'rank', rank(empty, row), /empty: is empty$/],
    ['a broken line', 'rank', rank(row, broken), /broken:3: no JSON$/],
    ['no count', 'rank', [...rank(row, row), '--top', '0'], /^--top 0 is no count; usage: /],
    ['a stray word', 'rank', [...rank(row, row), 'more'], /^Unexpected argument 'more'.*; usage: /],
    [
      'a note of null',
      'anchor',
      anchor(fileOf('null', 'null'), ARTICLE),
      /^notes, line 1: needs id/,
    ],
    ['a broken note', 'anchor', anchor(broken, ARTICLE), /^notes, line 3: /],
    ['a page that is not there', 'anchor', anchor(note, 'nowhere'), /^nowhere: /],
  ])('ends with 2 and one line on %s', (_, tool, args, line) => {
    const { status, out, err } = run(tool, args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(line);
    expect(err.split('\n')).toHaveLength(1);
  });

  it('takes a file that begins with a byte order mark', () => {
    const marked = fileOf('marked', '\uFEFF{"id":"a","text":"A market.","exact":"A market."}\r\n');
    expect(run('rank', rank(marked, marked)).out).toMatch(/^a\t1\ta\t/);
    expect(JSON.parse(run('anchor', anchor(marked, ARTICLE)).out)).toMatchObject({ id: 'a' });
  });

  it('ends with 1 and one line a fault where a check falls short', () => {
    const { status, out } = run('audit', [dir]);
    expect(status).toBe(1);
    expect(out.split('\n')[0]).toMatch(/ is not there$/);
  });

  it('ends with 0 where all is done', () => {
    const notes = fileOf('good', '{"id":"a","exact":"no such words on this page at all"}\n');
    const { status, out } = run('anchor', ['--notes', notes, '--page', ARTICLE]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: 'a', state: 'orphan', start: null, end: null });
  });
});
