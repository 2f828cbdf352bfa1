import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../lib/pack/lookup';
import { isFromOutlets } from '../../../lib/relate/own-outlet';
import type { Source, Statement } from '../../../lib/types';
import { packOf, sourceOf, statementOf } from '../pack/sample-pack';

const BELL = new Set(['harbour bell']);

function isFromBell(statement: Partial<Statement>, source: Partial<Source> = {}, outlets = BELL) {
  const lookup = createLookup([packOf({ sources: [sourceOf('read', source)] })]);
  return isFromOutlets(
    lookup,
    'harbour',
    statementOf('a', { ...statement, source: 'read' }),
    outlets,
  );
}

describe('isFromOutlets', () => {
  it.each<[string, Partial<Statement>, Partial<Source>, boolean]>([
    ['the outlet printed its source', {}, { outlet: 'bell' }, true],
    ['its source carries the outlet’s report', {}, { outlet: 'tide', relays: 'bell' }, true],
    ['the outlet says it itself', { speaker: 'bell' }, { outlet: 'tide' }, true],
    ['its only chain passes through the outlet', { via: [['bell']] }, {}, true],
    ['the outlet stands far back in its chain', { via: [['tide', 'bell']] }, {}, true],
    ['all its chains pass through the outlet', { via: [['bell'], ['tide', 'bell']] }, {}, true],
    // One independent chain is enough for others to know of it.
    ['one chain is independent', { via: [['bell'], ['tide']] }, {}, false],
    ['another outlet printed it', {}, { outlet: 'tide' }, false],
    ['the source names no outlet', {}, { outlet: null }, false],
    ['it is told first hand elsewhere', { via: [] }, { outlet: 'tide' }, false],
    ['nobody knows how it came', { via: null }, { outlet: 'tide' }, false],
  ])('where %s', (_, statement, source, expected) => {
    expect(isFromBell(statement, source)).toBe(expected);
  });

  it('keeps everything where the page is no outlet’s', () => {
    expect(isFromBell({ speaker: 'bell' }, { outlet: 'bell' }, new Set())).toBe(false);
  });

  it('does not take an outlet of another pack for this pack’s', () => {
    expect(isFromBell({}, { outlet: 'bell' }, new Set(['airport bell']))).toBe(false);
  });
});
