import { createRef } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { SampleArticle } from '../../components/welcome/SampleArticle';
import { SamplePanel } from '../../components/welcome/SamplePanel';
import { WelcomePage } from '../../components/welcome/WelcomePage';
import type { Position } from '../../lib/types';
import { describeQuestion, describeStatement } from '../../lib/view/describe';
import type { SampleMark } from '../../lib/view/read-sample';
import { click, draw, violationsOf, wordsOf } from './render';
import { lookup } from './sample-state';

const PACK = 'belgorod-2023';
const SAMPLE = { title: 'Two accounts', paragraphs: ['More than 70 were killed. It rained.'] };

function markOf(parts: Partial<SampleMark> = {}): SampleMark {
  const id = 'ft-ministry-over-70-killed';
  const position: Position = {
    ...{ pack: PACK, statement: id, also: [], speaker: null, outlet: null, onPage: false },
    ...{ answer: 'over-70-attackers-killed', position: 'affirms', bearing: 'opposes' },
  };
  return {
    ...{ part: 1, start: 0, end: 25, text: 'More than 70 were killed.', kind: 'same-claim' },
    question: describeQuestion(lookup, PACK, 'casualties', 'en')!,
    positions: [{ position, statement: describeStatement(lookup, PACK, id, 'en')! }],
    more: 3,
    ...parts,
  };
}

const pageOf = (
  parts: { isFirefox?: boolean; askFirst?: boolean; onAskFirst?: () => void } = {},
) => (
  <WelcomePage
    isFirefox={false}
    askFirst={false}
    shortcuts={[{ name: 'save-note', description: 'Save a note', keys: 'Alt+Shift+U' }]}
    sample={
      <>
        <SampleArticle sample={SAMPLE} language="en" articleRef={createRef()} />
        <SamplePanel marks={[markOf(), markOf({ more: 0 })]} chosen={0} onChoose={() => {}} />
      </>
    }
    word={null}
    onAskFirst={() => {}}
    onDismiss={() => {}}
    {...parts}
  />
);

describe('the first steps', () => {
  it('have no fault that axe knows', async () => {
    expect(await violationsOf(await draw(pageOf()))).toEqual([]);
  });

  it.each([
    ['Chrome', false, /Press the pin beside Sidelight/, /gear/],
    ['Firefox', true, /Press the gear beside Sidelight/, /Press the pin/],
  ])('tell how to pin the button in %s', async (_, isFirefox, said, unsaid) => {
    const words = wordsOf(await draw(pageOf({ isFirefox })));
    expect(words).toMatch(said);
    expect(words).not.toMatch(unsaid);
  });

  it('say what a mark does not mean, and that nothing leaves the device', async () => {
    const words = wordsOf(await draw(pageOf()));
    expect(words).toMatch(/A mark does not mean that a sentence is wrong/);
    expect(words).toMatch(/sentence without a mark is not confirmed/);
    expect(words).toMatch(/Nothing leaves this device/);
  });

  it.each([
    ['ask', false, true],
    ['always', true, false],
  ])('let the reader choose "%s"', async (value, askFirst, chosen) => {
    const onAskFirst = vi.fn();
    const root = await draw(pageOf({ askFirst, onAskFirst }));
    const radio = root.querySelector<HTMLInputElement>(`input[value="${value}"]`)!;
    await act(async () => radio.click());
    expect(onAskFirst.mock.calls).toEqual([[chosen]]);
  });
});

describe('the panel beside the sample', () => {
  const marks = [markOf(), markOf({ text: 'It rained.', more: 0 })];
  const panelOf = (chosen: number, onChoose: (index: number) => void = () => {}) => (
    <SamplePanel marks={marks} chosen={chosen} onChoose={onChoose} />
  );

  it('shows a mark with its question, who says otherwise, and how many more there are', async () => {
    const words = wordsOf(await draw(panelOf(0)));
    expect(words).toMatch(/Mark 1 of 2 .*More than 70 were killed\. The same claim/);
    expect(words).toMatch(/How many were killed or hurt\? Says otherwise .*Ministry .*says so/);
    expect(words).toMatch(/3 more in the panel/);
    expect(wordsOf(await draw(panelOf(1)))).not.toContain('more in the panel');
  });

  it('leads through the marks and ends at the ends', async () => {
    const onChoose = vi.fn();
    const root = await draw(panelOf(0, onChoose));
    await click(root, 'Previous');
    await click(root, 'Next');
    await draw(panelOf(1, onChoose), root);
    await click(root, 'Next');
    await click(root, 'Previous');
    expect(onChoose.mock.calls).toEqual([[1], [0]]);
  });

  it('shows nothing where nothing is marked', async () => {
    const root = await draw(<SamplePanel marks={[]} chosen={0} onChoose={() => {}} />);
    expect(wordsOf(root)).toBe('');
  });
});
