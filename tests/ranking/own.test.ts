import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildIndex, matchSentences, type StatementIndex } from '../../lib/match/index';
import type { GateLevel, Pack } from '../../lib/types';
import { type OwnLine, packOf, readOwn } from './own-set';

const LINES = readOwn<OwnLine>('statements');
const PARAPHRASES = readOwn<{ statement: string; text: string }>('paraphrases');
const SILENT = readOwn<{ text: string; why: string }>('silent');
/** News of an event of which none of these packs knows anything. */
const OTHER_NEWS = ['en', 'de', 'ru'].flatMap((language) =>
  ['positive', 'silent'].flatMap((half) => linesOf(`news/${language}.${half}.jsonl`)),
);

function linesOf(name: string): string[] {
  const lines = readFileSync(`tests/ranking/${name}`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line).text);
}

function matchOf(index: StatementIndex, text: string, level: GateLevel) {
  return matchSentences(index, [{ text, kind: 'paragraph' }], { level })[0]![0];
}

/** The same with no memory of the passages: only likeness is left. */
function withoutPassages(pack: Pack): Pack {
  const forgotten = (index: number) => String(index).padStart(64, '0');
  const statements = pack.statements.map((statement, index) => ({
    ...statement,
    locator: { ...statement.locator, sha256: forgotten(index) },
  }));
  return { ...pack, statements };
}

/**
 * Shares that hold today, in per cent; of marks on what calls for silence, the most that is borne. The
 * one false mark is on a sentence with a kept statement's speaker and subject that says another thing.
 */
const FLOORS = { known: 100, retold: 95, quoted: 80, false: 2.1, foreign: 0 };

describe.each([1, 5, 50])('a pack of %i statements of a reader', { timeout: 60_000 }, (size) => {
  const lines = LINES.slice(0, size);
  const { pack, ids } = packOf(lines);
  const index = buildIndex([pack]);
  const likeness = buildIndex([withoutPassages(pack)]);
  const share = <T>(items: T[], isFound: (item: T) => boolean) =>
    (100 * items.filter(isFound).length) / items.length;

  it.each<GateLevel>(['actor', 'event'])('finds its own and nothing else at level %s', (level) => {
    const isOwn = (found: StatementIndex, id: string, text: string) =>
      matchOf(found, text, level)?.statement === ids.get(id);
    const figures = {
      known: share(lines, ({ id, page }) => isOwn(index, id, page)),
      quoted: share(lines, ({ id, page }) => isOwn(likeness, id, page)),
      retold: share(
        PARAPHRASES.filter(({ statement }) => ids.has(statement)),
        ({ statement, text }) => isOwn(index, statement, text),
      ),
      false: share(SILENT, ({ text }) => matchOf(index, text, level) !== undefined),
      foreign: share(OTHER_NEWS, (text) => matchOf(index, text, level) !== undefined),
    };
    console.log(size, level, figures);
    expect(figures.known).toBe(FLOORS.known);
    expect(figures.quoted).toBeGreaterThanOrEqual(FLOORS.quoted);
    expect(figures.retold).toBeGreaterThanOrEqual(FLOORS.retold);
    expect(figures.false).toBeLessThanOrEqual(FLOORS.false);
    expect(figures.foreign).toBeLessThanOrEqual(FLOORS.foreign);
  });
});
