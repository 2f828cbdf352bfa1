import { describe, expect, it } from 'vitest';
import {
  asLine,
  describeTrouble,
  type LogEntry,
  logAsText,
  MOST_ENTRIES,
  parseLog,
  withEntry,
} from '../../../lib/log/log-entry';

const PLACE = { where: 'background', origin: 'chrome-extension://sidelight' };
const NOW = new Date(Date.UTC(2024, 2, 1, 8));
const entryOf = (error: unknown, when = 'saving a note', context = {}) =>
  describeTrouble(error, when, context, PLACE, NOW);

describe('describeTrouble', () => {
  it('says what went wrong, where and when', () => {
    const error = new TypeError('The disk is full');
    error.stack = 'TypeError: The disk is full\n at save (chrome-extension://sidelight/b.js:1:2)';
    const entry = entryOf(error, 'saving a note', { tries: 2 });
    expect(entry).toEqual({
      ...{ at: NOW.toISOString(), where: 'background', when: 'saving a note' },
      ...{ name: 'TypeError', message: 'The disk is full', frames: ['b.js:1:2'] },
      context: { tries: 2 },
    });
    expect(asLine(entry)).toBe(
      '2024-03-01T08:00:00.000Z background, while saving a note: TypeError: The disk is full (b.js:1:2, tries 2)',
    );
  });

  it.each([['words'], [null], [undefined], [{ message: 'x' }], [Symbol('x')]])(
    'takes whatever was thrown: %s',
    (thrown) => expect(parseLog([entryOf(thrown)])).toHaveLength(1),
  );

  it('keeps no text and no address, from whatever part', () => {
    const error = new Error('Cannot read "Secret words" of https://secret.example/');
    error.name = '"secret"';
    error.stack = `${error.message}\n at https://secret.example/app.js:1:1`;
    const context = { url: 'https://secret.example', 'secret.example': 1, title: 'Secret' };
    const told = JSON.stringify(entryOf(error, 'reading "Secret"', context));
    expect(told).not.toMatch(/secret/i);
  });
});

describe('the log', () => {
  const many = (count: number): LogEntry[] =>
    Array.from({ length: count }, (_, turn) => entryOf(new Error(`Trouble ${turn}`)));

  it('keeps the last entries and no more', () => {
    const log = many(MOST_ENTRIES + 20).reduce(withEntry, [] as LogEntry[]);
    expect(log).toHaveLength(MOST_ENTRIES);
    expect([log[0]?.message, log.at(-1)?.message]).toEqual(['Trouble 20', 'Trouble 119']);
  });

  it('leaves out what is no entry of those that are stored', () => {
    const [whole] = many(1);
    const broken = [
      { ...whole, context: { url: 'x' } },
      { ...whole, message: 'x'.repeat(999) },
    ];
    expect(parseLog([whole, null, 3, 'x', {}, ...broken])).toEqual([whole]);
    expect(parseLog('nothing')).toEqual([]);
    expect(parseLog(many(500))).toHaveLength(MOST_ENTRIES);
  });

  it('is a line for each entry as text', () => {
    expect(logAsText(many(3)).split('\n')).toHaveLength(3);
    expect(logAsText([])).toBe('');
  });
});
