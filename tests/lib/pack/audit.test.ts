import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { auditPack } from '../../../lib/pack/audit';
import type { Statement } from '../../../lib/types';
import { actorOf, packOf, sourceOf, statementOf } from './sample-pack';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const TEXT =
  'Mara  Voss said\nthat a “spark from a crane set the whole cargo of paper alight” at noon.\n';
const PASSAGE =
  'Mara Voss said that a “spark from a crane set the whole cargo of paper alight” at noon.';

function audit(parts: Partial<Statement> = {}, texts = new Map([['tide.txt', TEXT]])): string[] {
  const locator = { start: 0, end: TEXT.length, sha256: sha256(PASSAGE) };
  const pack = packOf({
    sources: [sourceOf('tide-report', { file: 'tide.txt', sha256: sha256(TEXT) })],
    actors: [actorOf('the-port', { name: 'Port of Northport on the River Tamble in the North' })],
    statements: [statementOf('a', { text: 'A crane began it.', locator, ...parts })],
  });
  return auditPack(pack, { texts, sha256 });
}

describe('auditPack', () => {
  it.each<[string, Partial<Statement>]>([
    ['as it stands', {}],
    ['with a quote as printed', { quote: 'a “spark from a crane' }],
    [
      'with seven words in a row of its source',
      { text: 'It set the whole cargo of paper alight.' },
    ],
  ])('finds no fault in a statement %s', (_, parts) => {
    expect(audit(parts)).toEqual([]);
  });

  it.each<[string, Partial<Statement>, string]>([
    [
      'a passage beyond the end',
      { locator: { start: 0, end: 999, sha256: sha256(PASSAGE) } },
      `statements a: ends at 999 of ${TEXT.length}`,
    ],
    [
      'another passage',
      { locator: { start: 5, end: 40, sha256: sha256(PASSAGE) } },
      'statements a: the passage has another hash',
    ],
    [
      'a quote that is not there',
      { quote: 'a flame' },
      'statements a: the quote is not in the passage',
    ],
    [
      'eight words in a row of its source',
      { text: 'One crane set the whole cargo of paper alight at noon.' },
      'statements a: repeats its source: "crane set the whole cargo of paper alight"',
    ],
  ])('finds %s', (_, parts, fault) => {
    expect(audit(parts)).toEqual([fault]);
  });

  it('finds a source text that is not there, or was changed', () => {
    expect(audit({}, new Map())).toEqual(['sources tide-report: tide.txt is not there']);
    expect(audit({}, new Map([['tide.txt', `${TEXT} `]]))).toEqual([
      'sources tide-report: tide.txt has another hash than the pack says',
    ]);
  });

  it('has nothing to say to a source that is an address', () => {
    const sources = [sourceOf('tide-report', { file: undefined, url: 'https://tide.example/' })];
    expect(auditPack(packOf({ sources }), { texts: new Map(), sha256 })).toEqual([]);
  });
});
