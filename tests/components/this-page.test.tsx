import { describe, expect, it, vi } from 'vitest';
import { ThisPage } from '../../components/ThisPage';
import { click, draw, unfold, wordsOf } from './render';
import { fullState, lookup } from './sample-state';

const sectionsOf = (root: ParentNode) => [...root.querySelectorAll('section.question')];
const drawPage = (state = fullState(), root?: HTMLElement) =>
  draw(
    <ThisPage
      state={state}
      leftOut={null}
      onShow={vi.fn()}
      onDismiss={vi.fn()}
      onTryAgain={vi.fn()}
    />,
    root,
  );

describe('ThisPage', () => {
  it('has a section for each question that the page touches, in page order', async () => {
    const { contexts } = fullState().context!;
    const headings = sectionsOf(await drawPage()).map((each) => wordsOf(each.querySelector('h2')));
    expect(headings).toEqual(
      contexts.map(({ pack, question }) => lookup.question(pack, question)!.text),
    );
    expect(headings.length).toBeGreaterThan(1);
  });

  it('shows every position once, opposing ones first and what the page carries last', async () => {
    const state = fullState();
    const root = await drawPage(state);
    await unfold(root);
    const sections = sectionsOf(root);
    sections.forEach((section, index) => {
      const { positions } = state.context!.contexts[index]!;
      expect(section.querySelectorAll('.position')).toHaveLength(positions.length);
      const order = ['opposes', 'differs', 'agrees', 'remarks', 'onPage'];
      const groups = [...section.querySelectorAll('.group')].map((each) =>
        order.findIndex((name) => each.classList.contains(name)),
      );
      expect(groups).toEqual([...groups].sort());
      expect(groups).not.toContain(-1);
    });
  });

  it('names the hedge of every statement that has one', async () => {
    const state = fullState();
    const root = await drawPage(state);
    await unfold(root);
    const shown = new Set(
      state.context!.contexts.flatMap((each) => each.positions.map((one) => one.statement)),
    );
    const hedged = state.context!.views.statements.filter(
      ({ id, hedge }) => hedge && shown.has(id),
    );
    expect(hedged.length).toBeGreaterThan(0);
    for (const { hedge } of hedged) expect(wordsOf(root)).toContain(`How it was said: ${hedge}`);
  });

  it('says of each own sentence how it matches and what differs', async () => {
    const root = await drawPage();
    const own = root.querySelector('[data-sentence="2"]');
    expect(wordsOf(own)).toMatch(
      /American vehicles .*But: says that it is not so .*The same claim/,
    );
  });

  it('gives the chosen sentence the focus, once for each choice', async () => {
    const root = await drawPage();
    expect(root.contains(document.activeElement)).toBe(false);
    await drawPage(fullState({ chosen: { sentence: 1, turn: 1 } }), root);
    const button = root.querySelector<HTMLElement>('[data-sentence="1"] button')!;
    expect(document.activeElement).toBe(button);
    // A later look at the page must not take the focus from where the reader went.
    const other = root.querySelector<HTMLElement>('[data-sentence="0"] button')!;
    other.focus();
    await drawPage(fullState({ chosen: { sentence: 1, turn: 1 } }), root);
    expect(document.activeElement).toBe(other);
    await drawPage(fullState({ chosen: { sentence: 1, turn: 2 } }), root);
    expect(document.activeElement).toBe(button);
  });

  it('leads to the first of two questions to which the chosen sentence speaks', async () => {
    const state = fullState({ chosen: { sentence: 0, turn: 1 } });
    const [first, second] = state.context!.contexts;
    const match = state.context!.matches[0]!;
    state.context!.matches.push({ ...match, question: second!.question });
    second!.sentences.unshift(0);
    expect(first!.sentences).toContain(0);
    const root = await drawPage(state);
    expect(sectionsOf(root)[0]!.contains(document.activeElement)).toBe(true);
    expect(root.querySelectorAll('.chosen')).toHaveLength(1);
  });

  it('leads from the list of questions to each', async () => {
    const root = await drawPage();
    const second = sectionsOf(root)[1]!.querySelector('h2')!;
    await click(root.querySelector('nav')!, second.textContent!);
    expect(document.activeElement).toBe(second);
  });

  it('says nothing of a question that its views do not describe', async () => {
    const state = fullState();
    state.context!.views.questions = state.context!.views.questions.slice(0, 1);
    expect(sectionsOf(await drawPage(state))).toHaveLength(1);
  });
});
