import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileNames } from '../../lib/gate/compile-names';
import { gateText } from '../../lib/gate/gate';
import type { GateLevel } from '../../lib/types';
import { explainPage } from '../../tools/explain-page';
import { loadPacks } from '../../tools/load-packs';
import { readFileAsPage } from '../../tools/page-of-file';
import { readPack } from '../../tools/read-packs';
import { type GateLine, LEVELS, pageOfGateLine, readGateSet } from './gate-set';

const names = compileNames([readPack(join(import.meta.dirname, '../../seeds/belgorod-2023'))]);
const sets = Object.fromEntries(LEVELS.map((level) => [level, readGateSet(level)]));

function levelOf({ title, text }: GateLine): GateLevel {
  return gateText(names, text.split('\n\n'), title).level;
}

/** How many pages of a set were found to be of each level. */
function countLevels(lines: GateLine[]): Record<GateLevel, number> {
  const counts = { event: 0, actor: 0, none: 0 };
  for (const line of lines) counts[levelOf(line)]++;
  return counts;
}

function half(of: 'tune' | 'report') {
  const counts = Object.fromEntries(
    LEVELS.map((level) => [level, countLevels(sets[level]!.filter((line) => line.half === of))]),
  ) as Record<GateLevel, Record<GateLevel, number>>;
  const all = (level: GateLevel) => LEVELS.reduce((sum, found) => sum + counts[level][found], 0);
  const others = all('actor') + all('none');
  return {
    counts,
    recall: counts.event.event / all('event'),
    falseEvents: (counts.actor.event + counts.none.event) / others,
    othersRight: (counts.actor.actor + counts.none.none) / others,
  };
}

describe('the gate on pages about the event, about its actors, and about neither', () => {
  const report = half('report');
  const tune = half('tune');
  // Rows are what a page is, columns what the gate found.
  console.table({ ...prefixed('tune', tune.counts), ...prefixed('report', report.counts) });

  it('finds the pages about the event', () => {
    expect(report.recall).toBeGreaterThanOrEqual(0.97);
  });

  it('takes hardly any other page for one', () => {
    expect(report.falseEvents).toBeLessThanOrEqual(0.02);
  });

  it('tells pages that name an actor from those that name none', () => {
    expect(report.othersRight).toBeGreaterThanOrEqual(0.95);
  });

  it.each(LEVELS)('has 90 pages and more of level %s in eight languages', (level) => {
    expect(sets[level]!.length).toBeGreaterThanOrEqual(90);
    expect(new Set(sets[level]!.map(({ lang }) => lang)).size).toBe(8);
    expect(new Set(sets[level]!.map(({ id }) => id)).size).toBe(sets[level]!.length);
  });
});

describe('the gate on pages that were written before its last rules and never tuned on', () => {
  const unseen = Object.fromEntries(
    LEVELS.map((level) => [level, readGateSet(level, 'gate-unseen')]),
  );
  const counts = Object.fromEntries(LEVELS.map((level) => [level, countLevels(unseen[level]!)]));
  console.table(prefixed('unseen', counts));

  it('misses at most one page in twenty about the event', () => {
    expect(counts.event!.event / unseen.event!.length).toBeGreaterThanOrEqual(0.95);
  });

  it('takes hardly any other page for one', () => {
    const others = unseen.actor!.length + unseen.none!.length;
    expect((counts.actor!.event + counts.none!.event) / others).toBeLessThanOrEqual(0.02);
  });
});

/** What share of the pages about the event has to be found, and of the others may be taken for one. */
const BLIND = [
  { set: 'gate-third', recall: 0.97, others: 0.02 },
  { set: 'gate-fourth', recall: 0.96, others: 0.02 },
];

describe.each(BLIND)('what sentences tell beside names, on $set', ({ set, recall, others }) => {
  let counts: Record<string, Record<GateLevel, number>>;
  beforeAll(async () => {
    const known = loadPacks(['seeds/belgorod-2023'], []);
    counts = {};
    for (const level of LEVELS) {
      counts[level] = { event: 0, actor: 0, none: 0 };
      for (const line of readGateSet(level, set)) {
        const page = await readFileAsPage(pageOfGateLine(line), '.html', null);
        counts[level][explainPage(page, known).gate.level]++;
      }
    }
    console.table(prefixed(set, counts));
  }, 120_000);
  const all = (level: GateLevel) => readGateSet(level, set).length;

  it('finds the pages about the event', () => {
    expect(counts.event!.event / all('event')).toBeGreaterThanOrEqual(recall);
  });

  it('takes hardly any other page for one', () => {
    const taken = counts.actor!.event + counts.none!.event;
    expect(taken / (all('actor') + all('none'))).toBeLessThanOrEqual(others);
  });
});

function prefixed<T>(prefix: string, rows: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [`${prefix} ${name}`, row]));
}
