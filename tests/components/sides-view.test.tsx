import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { FIRST_CHOICE, type SidesChoice, SidesView } from '../../components/SidesView';
import { buildMatrix } from '../../lib/view/matrix';
import { buildTimeline } from '../../lib/view/timeline';
import { contents, few } from './contents';
import { click, draw, violationsOf, wordsOf } from './render';

const viewOf = (
  part: Partial<SidesChoice> = {},
  acts = { onChoice: vi.fn(), onCopy: vi.fn() },
  of = contents,
) => <SidesView contents={of} choice={{ ...FIRST_CHOICE, ...part }} {...acts} />;
const cellsOf = (root: ParentNode) => [...root.querySelectorAll<SVGElement>('[role=gridcell]')];
const press = (target: Element, key: string) =>
  act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });

describe('SidesView', () => {
  it.each<[string, Partial<SidesChoice>]>([
    ['the matrix', {}],
    ['the matrix of one question', { question: 'kyiv-role' }],
    ['the matrix in words', { asTable: true }],
    ['the timeline', { form: 'timeline' }],
    ['the timeline in words', { form: 'timeline', asTable: true }],
  ])(
    'has no fault that axe knows in %s',
    async (_, choice) => {
      const root = await draw(viewOf(choice, undefined, few));
      expect(await violationsOf(root)).toEqual([]);
      expect(wordsOf(root)).not.toMatch(/[{}]|undefined|NaN|Invalid/);
      // The first look of axe alone takes seconds on a busy machine.
    },
    30_000,
  );

  it('says of the reader’s own pack that it is theirs, and of no other', async () => {
    const own = {
      ...few,
      statements: few.statements.map((each) => ({ ...each, own: true as const })),
    };
    const markOf = (root: ParentNode) => wordsOf(root.querySelector('.sides > .quiet .own-mark'));
    expect(markOf(await draw(viewOf({}, undefined, own)))).toBe('Yours');
    expect(markOf(await draw(viewOf({}, undefined, few)))).toBe('');
  });

  it('has a cell for each question and speaker, each told in words', async () => {
    const { rows, columns } = buildMatrix(contents, null);
    const cells = cellsOf(await draw(viewOf()));
    expect(cells).toHaveLength(rows.length * columns.length);
    const labels = cells.map((cell) => cell.getAttribute('aria-label'));
    expect(labels).toContain('John Kirby, How did the raid end?: nothing known');
    expect(labels.filter((label) => /: denies it/.test(label ?? '')).length).toBeGreaterThan(0);
  });

  it('says in words also the signs that a cell shows', async () => {
    for (const cell of cellsOf(await draw(viewOf()))) {
      const signs = [...cell.querySelectorAll('text')].map((sign) => sign.textContent);
      expect(cell.getAttribute('aria-label')).toContain(signs.join(' '));
    }
  });

  it('lets one cell alone be reached by Tab, and arrows move it', async () => {
    const root = await draw(viewOf());
    const reachable = () => cellsOf(root).filter((cell) => cell.getAttribute('tabindex') === '0');
    expect(reachable()).toHaveLength(1);
    const [first] = reachable();
    await press(first!, 'ArrowDown');
    await press(first!, 'ArrowRight');
    expect(reachable().map((cell) => cell.dataset.cell)).toEqual(['1 1']);
    expect(document.activeElement).toBe(reachable()[0]);
    for (const key of ['Home', 'ArrowLeft', 'ArrowUp', 'ArrowUp']) await press(first!, key);
    expect(reachable().map((cell) => cell.dataset.cell)).toEqual(['0 0']);
  });

  it('shows what was said in a cell on Enter', async () => {
    const root = await draw(viewOf({ question: 'kyiv-role' }));
    const cell = root.querySelector('.cell.filled')!;
    await act(async () => void cell.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    const cards = root.querySelectorAll('.chosen-said .position');
    expect(cards.length).toBeGreaterThan(0);
    const [name] = cell.getAttribute('aria-label')!.split(',');
    for (const card of cards) expect(wordsOf(card)).toContain(name);
  });

  it('hands over its drawings for a picture, without the legend', async () => {
    const acts = { onChoice: vi.fn(), onCopy: vi.fn() };
    await click(await draw(viewOf({}, acts)), 'Copy as image');
    const [drawings] = acts.onCopy.mock.calls[0]!;
    expect(drawings).toHaveLength(2);
  });

  it('has each statement once on the timeline, those without a day apart', async () => {
    const { days, undated } = buildTimeline(contents, null);
    const root = await draw(viewOf({ form: 'timeline' }));
    const count = days.reduce((sum, { said }) => sum + said.length, undated.length);
    expect(root.querySelectorAll('[data-spot]')).toHaveLength(count);
    expect(wordsOf(root)).toContain(`${undated.length} without a day`);
  });
});
