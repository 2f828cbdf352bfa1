import { createRef } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { SearchView } from '../../components/SearchView';
import type { ActorNames } from '../../lib/messages';
import { createFinder } from '../../lib/search/find';
import { contents } from './contents';
import { click, draw, violationsOf, wordsOf } from './render';
import { lookup } from './sample-state';

const names: ActorNames[] = lookup.packs.flatMap(({ info, actors }) =>
  actors.map(({ id, aliases }) => ({
    pack: info.id,
    actor: id,
    names: aliases.map(({ text }) => text),
  })),
);
const find = createFinder([contents], names, () => []);

async function search(typed: string, onQuestion = vi.fn()) {
  const field = createRef<HTMLInputElement>();
  const view = <SearchView {...{ find, field, onQuestion }} packs={[contents]} onNote={vi.fn()} />;
  const root = await draw(view);
  field.current!.value = typed;
  await act(async () => {
    field.current!.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(() => new Promise((resume) => setTimeout(resume, 120)));
  return { root, field: field.current! };
}

const press = (key: string) =>
  act(async () => {
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });

describe('SearchView', () => {
  it('finds a person by a name in another script, and what they said', async () => {
    const { root } = await search('Черняк');
    expect(wordsOf(root)).toMatch(/People, groups and outlets Andriy Chernyak/);
    expect(await violationsOf(root)).toEqual([]);
    await click(root, 'Andriy Chernyak');
    expect(root.querySelectorAll('.opened .result').length).toBeGreaterThan(1);
    expect(await violationsOf(root)).toEqual([]);
  });

  it('says that nothing was found', async () => {
    const { root } = await search('xylophone');
    expect(wordsOf(root.querySelector('[role=status]'))).toBe('Nothing found.');
  });

  it('leads from a statement to who else spoke to its question', async () => {
    const onQuestion = vi.fn();
    const { root } = await search('demilitarised zone', onQuestion);
    const found = root.querySelector<HTMLElement>('.found [aria-expanded]')!;
    await act(async () => found.click());
    await click(root, 'Who says what on this');
    expect(onQuestion.mock.calls[0]?.[0]).toBe('belgorod-2023');
  });

  it('moves among the results by arrows, and back to the field by Escape', async () => {
    const { root, field } = await search('Kyiv');
    field.focus();
    const results = [...root.querySelectorAll('[data-result]')];
    await press('ArrowDown');
    expect(document.activeElement).toBe(results[0]);
    await press('ArrowDown');
    expect(document.activeElement).toBe(results[1]);
    await press('ArrowUp');
    await press('ArrowUp');
    expect(document.activeElement).toBe(field);
    await press('ArrowDown');
    await press('Escape');
    expect(document.activeElement).toBe(field);
  });
});
