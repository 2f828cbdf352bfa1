import { describe, expect, it } from 'vitest';
import { LeftOut } from '../../components/LeftOut';
import { describePositions } from '../../lib/view/describe';
import { findLeftOut, touchedBy } from '../../lib/view/left-out';
import { draw, unfold, violationsOf, wordsOf } from './render';
import { fullState, lookup } from './sample-state';

const { contexts, matches } = fullState().context!;
const items = findLeftOut(lookup, ['belgorod-2023'], touchedBy(contexts, matches), null);
const reply = { items, ...describePositions(lookup, items, 'en') };

describe('LeftOut', () => {
  it('has each question that the page does not touch, and no fault that axe knows', async () => {
    const root = await draw(<LeftOut leftOut={reply} />);
    const touched = new Set(contexts.map(({ question }) => question));
    const others = lookup.packs[0]!.questions.filter(({ id }) => !touched.has(id));
    expect(others.length).toBeGreaterThan(0);
    for (const { text } of others) expect(wordsOf(root)).toContain(text);
    expect(await violationsOf(root)).toEqual([]);
  });

  it('shows everyone who spoke to it', async () => {
    const root = await draw(<LeftOut leftOut={reply} />);
    await unfold(root);
    const count = items.reduce((sum, { positions }) => sum + positions.length, 0);
    expect(root.querySelectorAll('.position')).toHaveLength(count);
  });

  it('is not there where nothing is left out', async () => {
    const root = await draw(<LeftOut leftOut={{ items: [], questions: [], statements: [] }} />);
    expect(wordsOf(root)).toBe('');
  });
});
