import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { OwnStatements } from '../../components/own/OwnStatements';
import { StatementForm } from '../../components/own/StatementForm';
import { NO_FIELDS, type OwnFields } from '../../lib/own/own-draft';
import type { OwnChoices } from '../../lib/own/words-from';
import { buttonOf, click, draw, violationsOf, wordsOf } from './render';

const EXACT = 'the mole is to be raised by two metres before the storms of next winter come in';
const CHOICES: OwnChoices = {
  actors: [{ pack: 'tides', id: 'vera-holm', name: 'Vera Holm', names: ['V. Holm'] }],
  questions: [
    {
      ...{ pack: 'tides', id: 'mole', text: 'What becomes of the mole?' },
      answers: [{ id: 'raised', text: 'It is raised.' }],
    },
  ],
};
const FILLED: OwnFields = {
  ...NO_FIELDS,
  speaker: 'v. holm',
  question: 'what becomes of the MOLE?',
  answer: 'It is raised.',
  text: 'The mole grows by two metres before winter.',
};

/** The form as whoever holds its fields draws it. */
function Held({ first, onSave }: { first: OwnFields; onSave: () => Promise<void> }) {
  const [fields, setFields] = useState(first);
  const acts = { onFields: setFields, onSave, onDiscard: () => {} };
  return <StatementForm title="Keep" exact={EXACT} choices={CHOICES} {...{ fields }} {...acts} />;
}

async function open(first: OwnFields = NO_FIELDS) {
  const onSave = vi.fn(async () => {});
  const root = await draw(<Held {...{ first, onSave }} />);
  return { root, onSave };
}

const labelOf = (field: Element) =>
  wordsOf((field as HTMLInputElement).labels?.[0] ?? field).slice(0, 30);
const stops = (root: ParentNode) =>
  [...root.querySelectorAll('input, select, textarea, button')].filter(
    (each) => (each as HTMLElement).tabIndex >= 0,
  );
const type = async (root: ParentNode, label: string, words: string) => {
  const field = stops(root).find((each) => labelOf(each) === label) as HTMLInputElement;
  field.value = words;
  await act(async () => {
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
};

describe('the form of a statement', () => {
  it('leads by Tab from who states it to what is done with it', async () => {
    const { root } = await open();
    await type(root, 'Who states it', 'The guild');
    expect(stops(root).map(labelOf)).toEqual([
      'Who states it',
      'Nobody is named; the text itself says it'.slice(0, 30),
      'What is that?',
      'Other spellings, separated by commas (may be empty)'.slice(0, 30),
      'Question that it answers',
      'The speaker',
      'Answer that it speaks to',
      'In your words',
      'Keep',
      'Discard',
    ]);
    expect(root.querySelectorAll('[tabindex]:not([tabindex="0"])')).toHaveLength(0);
  });

  it('has no fault that axe knows, empty, at fault, or filled', async () => {
    const { root } = await open();
    expect(await violationsOf(root)).toEqual([]);
    await click(root, 'Keep');
    expect(await violationsOf(root)).toEqual([]);
    const filled = await open(FILLED);
    expect(await violationsOf(filled.root)).toEqual([]);
  });

  it('says what it lacks beside each field, and leads to the first of them', async () => {
    const { root, onSave } = await open();
    await click(root, 'Keep');
    const wrong = [...root.querySelectorAll<HTMLElement>('[aria-invalid="true"]')];
    expect(wrong.map(labelOf)).toEqual([
      'Who states it',
      'Question that it answers',
      'Answer that it speaks to',
      'In your words',
    ]);
    expect(document.activeElement).toBe(wrong[0]);
    for (const field of wrong) {
      const told = field.getAttribute('aria-describedby')!.split(' ');
      expect(root.querySelector(`#${CSS.escape(told.at(-1)!)}`)?.className).toBe('fault');
    }
    expect(onSave).not.toHaveBeenCalled();
  });

  it('takes a known speaker, question and answer by any spelling', async () => {
    const { root, onSave } = await open(FILLED);
    expect(wordsOf(root)).toContain('Known already: Vera Holm');
    await click(root, 'Keep');
    expect(onSave).toHaveBeenCalledWith({
      speaker: { known: { pack: 'tides', id: 'vera-holm' } },
      question: { known: { pack: 'tides', id: 'mole' } },
      answer: { known: 'raised' },
      position: 'affirms',
      text: FILLED.text,
    });
  });

  it('does not take the page’s own words for the reader’s', async () => {
    const { root, onSave } = await open({ ...FILLED, text: `It is said that ${EXACT}.` });
    await click(root, 'Keep');
    expect(wordsOf(root)).toContain('Eight or more words in a row are the page’s.');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('stands with all that was typed where it could not be kept', async () => {
    const { root, onSave } = await open(FILLED);
    onSave.mockRejectedValueOnce(new Error('The disk is full'));
    await click(root, 'Keep');
    await act(async () => {});
    expect(root.querySelector('textarea')!.value).toBe(FILLED.text);
    expect(buttonOf(root, 'Keep').disabled).toBe(false);
  });
});

describe('unfinished statements', () => {
  const passage = (exact: string) => ({
    ...{ exact, sentences: exact, start: 0, end: 9, part: 'body' as const, language: 'en' },
    ...{ url: 'https://tide.example/mole', title: 'The mole', retrieved: '2031-05-06' },
  });
  const drafts = ['Raised by two metres', 'Shut in winter'].map((exact, at) => ({
    ...{ key: `own ${at}`, passage: passage(exact), fields: NO_FIELDS },
  }));

  it('wait below the one that is open, and can be gone on with', async () => {
    const acts = { onPick: vi.fn(), onFields: vi.fn(), onKeep: vi.fn(), onDiscard: vi.fn() };
    const root = await draw(
      <OwnStatements
        {...{ drafts, packs: [], choices: CHOICES, canKeep: false, ...acts }}
        onChange={async () => {}}
        onDelete={() => {}}
      />,
    );
    expect(root.querySelector('blockquote')?.textContent).toBe('Raised by two metres');
    expect(wordsOf(root)).toContain('Unfinished: Shut in winter');
    await click(root, 'Go on');
    expect(root.querySelector('blockquote')?.textContent).toBe('Shut in winter');
    await click(root, 'Discard');
    expect(acts.onDiscard).toHaveBeenCalledWith('own 1');
  });
});
