import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { Preview } from '../../components/ImportNotes';
import { TakeAlong } from '../../components/TakeAlong';
import type { ReportLine } from '../../lib/exchange/merge-report';
import { noteOf } from '../lib/exchange/samples';
import { buttonOf, click, draw, violationsOf, wordsOf } from './render';

const notes = [
  noteOf('a', { tags: ['harbour'] }),
  noteOf('b', {
    tags: ['rain'],
    url: 'https://bell.example/',
    title: 'Rain',
    created: '2024-04-01T09:00:00.000Z',
  }),
];

const LINES: ReportLine[] = [
  { what: 'note', place: 1, label: 'the crane', outcome: 'new' },
  { what: 'note', place: 2, label: 'the quay', outcome: 'changed', why: 'kept-as-revision' },
  { what: 'note', place: 3, label: '<img src=x>', outcome: 'refused', why: 'no-page' },
  { what: 'pack', place: 1, label: 'Mine', outcome: 'same' },
];
const REPORT = { lines: LINES, counts: { new: 1, same: 1, changed: 1, refused: 1 } };
const PREVIEW: Preview = { ok: true, hasSettings: true, merge: REPORT };
/** What was done, where the note had been changed after the preview. */
const DONE = { lines: LINES.slice(1), counts: { new: 0, same: 1, changed: 1, refused: 1 } };

async function open(parts: Partial<Parameters<typeof TakeAlong>[0]> = {}) {
  const acts = {
    onExport: vi.fn(async () => {}),
    onRead: vi.fn(async () => PREVIEW),
    onImport: vi.fn(async () => DONE),
  };
  const root = await draw(<TakeAlong notes={notes} {...acts} {...parts} />);
  return { ...acts, root };
}

/** Until what was asked for has been answered and drawn. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
const press = async (root: ParentNode, label: string) => {
  await click(root, label);
  await act(settled);
};

async function chooseFile(root: ParentNode) {
  const field = root.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(field, 'files', {
    configurable: true,
    value: [new File(['{}'], 'notes.json')],
  });
  Object.defineProperty(field, 'value', { configurable: true, writable: true, value: '' });
  await act(async () => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  });
}

async function set(root: ParentNode, selector: string, value: string) {
  const field = root.querySelector<HTMLInputElement>(selector)!;
  await act(() => {
    field.value = value;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  });
}

const submit = (root: ParentNode) =>
  act(async () => {
    root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  });
const statusOf = (root: ParentNode) =>
  [...root.querySelectorAll('[role=status]')].map(wordsOf).join(' ');

describe('taking notes along', () => {
  it('backs up everything unless told otherwise', async () => {
    const { root, onExport } = await open();
    await submit(root);
    expect(onExport.mock.calls).toEqual([['backup', null]]);
    expect(statusOf(root)).toContain('on its way to your downloads');
    expect(await violationsOf(root)).toEqual([]);
  });

  it.each<[string, string, string, object]>([
    ['a tag', 'select[name=tag]', 'rain', { tag: 'rain' }],
    ['a page', 'select[name=page]', 'https://bell.example/', { url: 'https://bell.example/' }],
    ['days', 'input[type=date]', '2024-03-20', { from: '2024-03-20' }],
  ])('takes what fits, by %s, and says how many', async (_, selector, value, choice) => {
    const { root, onExport } = await open();
    await set(root, selector, value);
    expect(buttonOf(root, 'Save 1 note').disabled).toBe(false);
    await submit(root);
    expect(onExport.mock.calls).toEqual([['backup', choice]]);
  });

  it('offers no file of nothing', async () => {
    const { root } = await open();
    await set(root, 'input[type=date]', '2030-01-01');
    expect(buttonOf(root, 'Save').disabled).toBe(true);
  });

  it('says why a file could not be written', async () => {
    const { root } = await open({ onExport: () => Promise.reject(new Error('disk full')) });
    await submit(root);
    expect(statusOf(root)).toContain('disk full');
  });
});

describe('bringing notes in', () => {
  it('shows what would happen, line by line, and writes nothing', async () => {
    const { root, onImport } = await open();
    await chooseFile(root);
    expect(statusOf(root)).toContain('Nothing has been written yet');
    expect(wordsOf(root)).toMatch(/1 left out Note 3 : <img src=x> – it belongs to no web page/);
    expect(wordsOf(root)).toMatch(/1 differs: both are kept Note 2 : the quay – yours stays/);
    expect(wordsOf(root)).toMatch(/1 new Note 1 : the crane/);
    expect(wordsOf(root)).toMatch(/1 already here Pack 1 : Mine/);
    expect(root.querySelector('img')).toBeNull();
    expect(onImport).not.toHaveBeenCalled();
    expect(await violationsOf(root)).toEqual([]);
  });

  it('adds at the reader’s word, settings only where that is ticked', async () => {
    const { root, onImport } = await open();
    await chooseFile(root);
    await press(root, 'Add to my notes');
    expect(onImport.mock.calls).toEqual([[false]]);
    expect(statusOf(root)).toContain('This is what happened');
    expect(wordsOf(root)).not.toContain('1 new');
    expect(wordsOf(root)).toContain('1 already here');
    await chooseFile(root);
    await act(() => root.querySelector<HTMLInputElement>('input[type=checkbox]')!.click());
    await press(root, 'Add to my notes');
    expect(onImport.mock.calls).toEqual([[false], [true]]);
  });

  it('forgets the file where the reader cancels', async () => {
    const { root, onImport } = await open();
    await chooseFile(root);
    await click(root, 'Cancel');
    expect(() => buttonOf(root, 'Add to my notes')).toThrow();
    expect(onImport).not.toHaveBeenCalled();
  });

  it('says why a file is not taken, with what exactly', async () => {
    const { root } = await open({
      onRead: async () => ({ ok: false, fault: 'twice', details: ['id-7'] }),
    });
    await chooseFile(root);
    expect(statusOf(root)).toMatch(/same id\. Nothing was changed\. id-7/);
    expect(() => buttonOf(root, 'Add to my notes')).toThrow();
    expect(await violationsOf(root)).toEqual([]);
  });

  it('says why nothing was written', async () => {
    const { root } = await open({ onImport: () => Promise.reject(new Error('no room')) });
    await chooseFile(root);
    await press(root, 'Add to my notes');
    expect(statusOf(root)).toContain('no room');
  });

  it('draws no more lines than can be read, and says how many there are besides', async () => {
    const lines = Array.from(
      { length: 700 },
      (_, index): ReportLine => ({ what: 'note', place: index + 1, label: '', outcome: 'new' }),
    );
    const merge = { lines, counts: { new: 700, same: 0, changed: 0, refused: 0 } };
    const { root } = await open({ onRead: async () => ({ ok: true, merge, hasSettings: false }) });
    await chooseFile(root);
    expect(root.querySelectorAll('details li')).toHaveLength(500);
    expect(wordsOf(root)).toContain('and 200 more');
  });
});
