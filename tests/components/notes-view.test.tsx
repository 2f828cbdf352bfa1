import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NotesView } from '../../components/NotesView';
import { Notice } from '../../components/Notice';
import { Panel } from '../../components/Panel';
import type { AnchoredNote, Note } from '../../lib/messages';
import { buttonOf, click, draw, violationsOf, wordsOf } from './render';

const noteOf = (id: string, parts: Partial<Note> = {}): Note => ({
  ...{ id, url: 'https://tide.example/fire', page: 'tide.example/fire', title: 'Fire', body: '' },
  ...{
    statement: null,
    tags: [],
    color: 'yellow',
    form: 'wash',
    created: '2024-03-01T12:00:00.000Z',
    edited: '2024-03-01T12:00:00.000Z',
  },
  target: {
    quote: { type: 'TextQuoteSelector', exact: `words of ${id}`, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: 10 },
  },
  ...parts,
});

const acts = {
  onSaveSelection: vi.fn(),
  onEdit: vi.fn(async (_id: string, _body: string) => {}),
  onDelete: vi.fn(),
  onShow: vi.fn(),
};
let drafts = new Map<string, string>();
beforeEach(() => {
  drafts = new Map();
  for (const call of Object.values(acts)) call.mockClear();
});

const viewOf = (
  here: Note[],
  others: Note[] = [],
  anchors: AnchoredNote[] = [],
  canSave = true,
) => <NotesView {...{ here, others, anchors, canSave, drafts, isPrivate: false, ...acts }} />;

const fieldOf = (root: ParentNode) => root.querySelector('textarea')!;
const type = (root: ParentNode, words: string) =>
  act(() => {
    fieldOf(root).value = words;
    fieldOf(root).dispatchEvent(new Event('input', { bubbles: true }));
  });
const submit = (root: ParentNode) =>
  act(async () => {
    root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  });

const a = noteOf('a', { body: 'Mine' });
const b = noteOf('b', { url: 'https://bell.example/', page: 'bell.example/', title: '' });

describe('NotesView', () => {
  it.each<[string, Parameters<typeof viewOf>, RegExp]>([
    ['no notes', [[]], /Save selection as note .*No notes on this page\. .*No notes yet\./],
    ['notes elsewhere', [[], [b]], /No notes on this page\. All pages words of b/],
    ['notes here', [[a]], /On this page words of a .*March 1, 2024/],
    ['a note without its page', [[], [b]], /March 1, 2024 · Open the page Delete/],
    ['a note on a whole page', [[noteOf('c', { target: null })]], /On this page Note Save/],
    [
      'a note whose passage stands',
      [[a], [], [{ id: 'a', state: 'exact' }]],
      /Stands on the page .*Show/,
    ],
    ['a note that moved', [[a], [], [{ id: 'a', state: 'moved' }]], /Stands elsewhere .*Show/],
    [
      'a note that was edited',
      [[a], [], [{ id: 'a', state: 'edited' }]],
      /The passage was changed/,
    ],
    ['a note that may stand twice', [[a], [], [{ id: 'a', state: 'ambiguous' }]], /more than once/],
    [
      'a note whose passage is gone',
      [[a], [], [{ id: 'a', state: 'orphan' }]],
      /no longer on the page/,
    ],
  ])('shows %s, without a fault that axe knows', async (_, args, words) => {
    const root = await draw(viewOf(...args));
    expect(wordsOf(root)).toMatch(words);
    expect(await violationsOf(root)).toEqual([]);
  });

  it.each<AnchoredNote['state']>(['edited', 'ambiguous', 'orphan'])(
    'offers no way to a passage that is %s',
    async (state) => {
      const root = await draw(viewOf([a], [], [{ id: 'a', state }]));
      expect(() => buttonOf(root, 'Show on the page')).toThrow();
    },
  );

  it('does not offer to save where there is no page to save from', async () => {
    const root = await draw(viewOf([], [], [], false));
    expect(() => buttonOf(root, 'Save selection')).toThrow();
  });

  it('calls back with the id of the note', async () => {
    const root = await draw(viewOf([a], [], [{ id: 'a', state: 'exact' }]));
    await click(root, 'Save selection as note');
    await click(root, 'Show on the page');
    await click(root, 'Delete');
    expect(acts.onSaveSelection).toHaveBeenCalledOnce();
    expect(acts.onShow).toHaveBeenCalledWith('a');
    expect(acts.onDelete).toHaveBeenCalledWith('a');
  });
});

describe('editing a note', () => {
  it('starts with the kept words and nothing to save', async () => {
    const root = await draw(viewOf([a]));
    expect(fieldOf(root).value).toBe('Mine');
    expect(
      buttonOf(root, 'Save').disabled || buttonOf(root.querySelector('form')!, 'Save').disabled,
    ).toBe(true);
  });

  it('saves what was typed and says so once it is kept', async () => {
    const root = await draw(viewOf([a]));
    await type(root, 'Mine, again');
    await submit(root);
    expect(acts.onEdit.mock.calls).toEqual([['a', 'Mine, again']]);
    expect(wordsOf(root.querySelector('form'))).not.toContain('Saved');
    await draw(viewOf([{ ...a, body: 'Mine, again' }]), root);
    expect(wordsOf(root.querySelector('form'))).toContain('Saved');
    await type(root, 'Mine, once more');
    expect(wordsOf(root.querySelector('form'))).not.toContain('Saved');
  });

  it('keeps what is typed while an earlier text is on its way to the store', async () => {
    const root = await draw(viewOf([a]));
    await type(root, 'One');
    await submit(root);
    await type(root, 'One and two');
    await draw(viewOf([{ ...a, body: 'One' }]), root);
    expect(fieldOf(root).value).toBe('One and two');
    expect(buttonOf(root.querySelector('form')!, 'Save').disabled).toBe(false);
  });

  it('shows a change from another window where nothing was typed', async () => {
    const root = await draw(viewOf([a]));
    await draw(viewOf([{ ...a, body: 'Theirs' }]), root);
    expect(fieldOf(root).value).toBe('Theirs');
  });

  it('keeps what was typed while the reader looks at another page and comes back', async () => {
    const root = await draw(viewOf([a]));
    await type(root, 'Half a thou');
    await draw(viewOf([], [a]), root);
    expect(fieldOf(root).value).toBe('Half a thou');
    await draw(viewOf([], []), root);
    await draw(viewOf([a]), root);
    expect(fieldOf(root).value).toBe('Half a thou');
  });

  it('keeps what was typed while the panel shows the page', async () => {
    const none = () => {};
    const panel = (view: 'page' | 'notes') => (
      <Panel
        {...{ view, tab: { kind: 'silent' }, host: null, notice: null, notes: viewOf([a]) }}
        {...{ onView: none, onShowSentence: none, onPause: none, onResume: none, onAllow: none }}
        {...{ onResumeAll: none, onLook: none, onReload: none, onTryAgain: none, onDismiss: none }}
        {...{ leftOut: null, sides: null, search: null }}
      />
    );
    const root = await draw(panel('notes'));
    await type(root, 'Half a thou');
    await draw(panel('page'), root);
    expect(wordsOf(root)).not.toContain('On this page');
    await draw(panel('notes'), root);
    expect(wordsOf(root)).toContain('On this page');
    expect(fieldOf(root).value).toBe('Half a thou');
  });
});

describe('Notice', () => {
  it('gives its action the focus where that of the reader is lost', async () => {
    const action = { label: 'Undo', onAct: vi.fn() };
    const notice = <Notice text="Gone." action={action} onDismiss={vi.fn()} takesFocus />;
    const root = await draw(notice);
    expect(document.activeElement).toBe(root.querySelector('button'));
  });

  it('stays until it is acted on or dismissed', async () => {
    const [onAct, onDismiss] = [vi.fn(), vi.fn()];
    const root = await draw(
      <Notice text="Note deleted." action={{ label: 'Undo', onAct }} onDismiss={onDismiss} />,
    );
    expect(root.querySelector('[role=status]')).not.toBeNull();
    await click(root, 'Undo');
    await click(root, 'Dismiss');
    expect([onAct.mock.calls.length, onDismiss.mock.calls.length]).toEqual([1, 1]);
    expect(await violationsOf(root)).toEqual([]);
  });

  it('needs no action', async () => {
    const root = await draw(<Notice text="Told." onDismiss={() => {}} />);
    expect(root.querySelectorAll('button')).toHaveLength(1);
  });
});

describe('the look-out for faults', () => {
  it('finds a button without a name', async () => {
    const root = await draw(<button type="button" />);
    expect(await violationsOf(root)).toEqual([expect.stringContaining('button-name')]);
  });

  it('offers a search once there are notes enough, and finds by it', async () => {
    const few = await draw(viewOf([a], [b]));
    expect(few.querySelector('input[type=search]')).toBeNull();
    const notes = ['ferry', 'harbour', 'lorry'].map((id) => noteOf(id));
    const root = await draw(viewOf([a], notes));
    const field = root.querySelector<HTMLInputElement>('input[type=search]')!;
    await act(() => {
      field.value = 'harbor';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const shown = [...root.querySelectorAll<HTMLElement>('.note')].map(
      ({ dataset }) => dataset.note,
    );
    expect(shown).toEqual(['harbour']);
    expect(wordsOf(root)).toContain('No note here speaks of that.');
    expect(await violationsOf(root)).toEqual([]);
  });
});
