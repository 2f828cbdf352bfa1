import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NotesView, type NotesViewProps } from '../../components/NotesView';
import { Notice } from '../../components/Notice';
import type { NoteActs } from '../../components/notes/note-acts';
import { Panel } from '../../components/Panel';
import type { AnchoredNote, Note } from '../../lib/messages';
import { createNoteIndex } from '../../lib/notes/note-index';
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

const acts: { [K in keyof NoteActs]: ReturnType<typeof vi.fn<NoteActs[K]>> } = {
  onChange: vi.fn(async () => true),
  onDelete: vi.fn(),
  onShow: vi.fn(),
  onCopy: vi.fn(),
  onReadSelection: vi.fn(async () => null),
  onListRevisions: vi.fn(async () => []),
  onRestoreRevision: vi.fn(async () => {}),
};
const saves = { onSaveSelection: vi.fn(), onSavePage: vi.fn() };
let drafts = new Map<string, string>();
beforeEach(() => {
  drafts = new Map();
  for (const call of [...Object.values(acts), ...Object.values(saves)]) call.mockClear();
});

const PAGE = 'tide.example/fire';
const searchIn = (notes: Note[]) => {
  const index = createNoteIndex();
  index.update(notes);
  return index.search;
};
const viewOf = (
  notes: Note[],
  anchors: AnchoredNote[] = [],
  parts: Partial<NotesViewProps> = {},
) => (
  <NotesView
    {...{ notes, anchors, drafts, acts, page: PAGE, canSave: true, isPrivate: false, wanted: null }}
    standings={[]}
    search={searchIn(notes)}
    subjects={() => ({ actors: [], questions: [] })}
    nameOf={(_, key) => key}
    statementOf={() => null}
    {...saves}
    {...parts}
  />
);

const fieldOf = (root: ParentNode) => root.querySelector('textarea')!;
const fill = (field: HTMLInputElement | HTMLTextAreaElement, words: string) =>
  act(() => {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const type = (root: ParentNode, words: string) => fill(fieldOf(root), words);
const submit = (root: ParentNode) =>
  act(async () => {
    root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  });
const key = (field: Element, name: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    const init = { key: name, bubbles: true, cancelable: true, ...more };
    field.dispatchEvent(new KeyboardEvent('keydown', init));
  });
const leave = (root: ParentNode) =>
  act(async () => {
    fieldOf(root).dispatchEvent(new FocusEvent('blur'));
  });
const pause = (ms: number) => act(() => new Promise((resume) => setTimeout(resume, ms)));
const idsIn = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLElement>('.note')].map(({ dataset }) => dataset.note);

const a = noteOf('a', { body: 'Mine' });
const b = noteOf('b', { url: 'https://bell.example/', page: 'bell.example/', title: '' });

describe('NotesView', () => {
  it('tells what became of an article that is not open, by its days', async () => {
    const edited = { note: 'b', state: 'edited' as const, now: 'words of c', seen: '2024-04-05' };
    const root = await draw(viewOf([b], [], { standings: [edited] }));
    expect(wordsOf(root)).toContain(
      'What stood on March 1, 2024 against what stands on April 5, 2024',
    );
    expect(root.querySelector('del')?.textContent).toContain('b');
    expect(root.querySelector('ins')?.textContent).toContain('c');
    expect(await violationsOf(root)).toEqual([]);
  });

  it.each<[string, Parameters<typeof viewOf>, RegExp]>([
    ['no notes', [[]], /Save selection as note Note on this page No notes on this page\. No notes/],
    ['notes elsewhere', [[b]], /No notes on this page\. Other pages 1 words of b/],
    ['notes here', [[a]], /On this page 1 words of a Mine March 1, 2024/],
    ['a note without its page', [[b]], /March 1, 2024 · Open the page Add words Delete/],
    ['a note on a whole page', [[noteOf('c', { target: null })]], /On the page as a whole/],
    [
      'a note whose passage stands',
      [[a], [{ id: 'a', state: 'exact' }]],
      /Stands on the page .*Show/,
    ],
    ['a note that moved', [[a], [{ id: 'a', state: 'moved' }]], /Stands elsewhere .*Show/],
    [
      'a note that may stand twice',
      [[a], [{ id: 'a', state: 'ambiguous' }]],
      /more than once.*Attach to selection/,
    ],
    [
      'a note whose passage was edited, word against word',
      [[a], [{ id: 'a', state: 'edited', now: 'words of others' }]],
      /This article changed since your note: 1 .*What stood on March 1, 2024 .*words of taken out: a put in: others/,
    ],
    [
      'a note whose passage is gone, in a group of its own',
      [[a, noteOf('d')], [{ id: 'a', state: 'orphan' }]],
      /On this page 1 words of d .*Passage not found on this page 1 .*words of a .*Attach to selection/,
    ],
    [
      'a note on a statement',
      [
        [noteOf('s', { target: null, statement: { pack: 'p', id: 's' } })],
        [],
        { statementOf: () => ({ kind: 'known', speaker: 'Vera', text: 'It rained.' }) },
      ],
      /On a statement by Vera It rained\./,
    ],
    [
      'a note on a statement that was withdrawn',
      [
        [noteOf('s', { body: 'Still mine', statement: { pack: 'p', id: 's' } })],
        [],
        { statementOf: () => ({ kind: 'withdrawn' }) },
      ],
      /its pack has withdrawn\. The note stays\. .*Still mine/,
    ],
    [
      'a note on a statement whose pack is off',
      [
        [noteOf('s', { statement: { pack: 'p', id: 's' } })],
        [],
        { statementOf: () => ({ kind: 'off', pack: 'Storms' }) },
      ],
      /“Storms”, which is switched off\./,
    ],
  ])('shows %s, without a fault that axe knows', async (_, args, words) => {
    const root = await draw(viewOf(...args));
    expect(wordsOf(root)).toMatch(words);
    expect(await violationsOf(root)).toEqual([]);
  });

  it.each<AnchoredNote['state']>(['edited', 'ambiguous', 'orphan'])(
    'offers no way to a passage that is %s',
    async (state) => {
      const root = await draw(viewOf([a], [{ id: 'a', state }]));
      expect(() => buttonOf(root, 'Show on the page')).toThrow();
    },
  );

  it('does not offer to save where there is no page to save from', async () => {
    const root = await draw(viewOf([], [], { canSave: false }));
    expect(() => buttonOf(root, 'Save selection')).toThrow();
  });

  it('calls back with the note that is meant', async () => {
    const root = await draw(viewOf([a], [{ id: 'a', state: 'exact' }]));
    for (const label of [
      'Save selection as note',
      'Note on this page',
      'Show on the page',
      'Copy with citation',
      'Copy link to the passage',
      'Delete',
    ])
      await click(root, label);
    expect(saves.onSaveSelection).toHaveBeenCalledOnce();
    expect(saves.onSavePage).toHaveBeenCalledOnce();
    expect(acts.onShow).toHaveBeenCalledWith('a');
    expect(acts.onCopy.mock.calls.map(([note, what]) => [note.id, what])).toEqual([
      ['a', 'citation'],
      ['a', 'link'],
    ]);
    expect(acts.onDelete).toHaveBeenCalledWith('a');
  });

  it('links to web pages alone', async () => {
    const bad = noteOf('x', { url: 'javascript:alert(1)', page: 'x', title: 'Odd', target: null });
    const root = await draw(viewOf([bad, b]));
    const links = [...root.querySelectorAll('a')].map(({ href }) => href);
    expect(links).toEqual([expect.stringMatching(/^https:\/\/bell\.example\/#:~:text=/)]);
  });

  it('brings the reader to a note, whatever was looked for', async () => {
    const notes = ['ferry', 'harbour', 'lorry', 'mast'].map((id) => noteOf(id));
    const root = await draw(viewOf(notes));
    await fill(root.querySelector<HTMLInputElement>('input[type=search]')!, 'lorry');
    await pause(120);
    expect(idsIn(root)).toEqual(['lorry']);
    await draw(viewOf(notes, [], { wanted: { id: 'mast', turn: 1, isNew: false } }), root);
    expect(idsIn(root)).toHaveLength(4);
    expect((document.activeElement as HTMLElement).dataset.note).toBe('mast');
  });
});

describe('writing a note', () => {
  it('shows the kept words, as Markdown means them', async () => {
    const root = await draw(viewOf([noteOf('m', { body: 'Ask **Vera**' })]));
    expect(root.querySelector('strong')?.textContent).toBe('Vera');
    expect(root.querySelector('textarea')).toBeNull();
  });

  it('opens for words, and closes again', async () => {
    const root = await draw(viewOf([a]));
    await click(root, 'Edit');
    expect(fieldOf(root).value).toBe('Mine');
    expect(document.activeElement).toBe(fieldOf(root));
    expect(await violationsOf(root)).toEqual([]);
    await click(root.querySelector('form')!, 'Close');
    await pause(0);
    expect(root.querySelector('textarea')).toBeNull();
    expect(acts.onChange).not.toHaveBeenCalled();
  });

  it('is open for words where it has just been made', async () => {
    const fresh = noteOf('n');
    const root = await draw(viewOf([fresh, a], [], { wanted: { id: 'n', turn: 1, isNew: true } }));
    expect(root.querySelector('[data-note=n] textarea')).not.toBeNull();
    expect(root.querySelector('[data-note=a] textarea')).toBeNull();
  });

  it('saves what was typed with what stood there, and says so once it is kept', async () => {
    const root = await draw(viewOf([a]));
    await click(root, 'Edit');
    await type(root, 'Mine, again');
    await submit(root);
    expect(acts.onChange.mock.calls).toEqual([['a', { body: 'Mine, again' }, { body: 'Mine' }]]);
    await draw(viewOf([{ ...a, body: 'Mine, again' }]), root);
    expect(wordsOf(root)).toContain('Saved');
    expect(wordsOf(root)).toContain('Mine, again');
    expect(drafts.size).toBe(0);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])('saves with Enter and %j', async (modifier) => {
    const root = await draw(viewOf([a]));
    await click(root, 'Edit');
    await type(root, 'Quick');
    await key(fieldOf(root), 'Enter', modifier);
    await pause(0);
    expect(acts.onChange.mock.calls[0]).toEqual(['a', { body: 'Quick' }, { body: 'Mine' }]);
    expect(root.querySelector('textarea')).toBeNull();
  });

  it('saves when the field is left, and stays open', async () => {
    const root = await draw(viewOf([a]));
    await click(root, 'Edit');
    await type(root, 'Left');
    await leave(root);
    expect(acts.onChange.mock.calls[0]).toEqual(['a', { body: 'Left' }, { body: 'Mine' }]);
    expect(fieldOf(root).value).toBe('Left');
  });

  it('tells what it saw when typing began, also where somebody was faster', async () => {
    const root = await draw(viewOf([a]));
    await click(root, 'Edit');
    await type(root, 'My thought');
    await draw(viewOf([{ ...a, body: 'Theirs' }]), root);
    expect(fieldOf(root).value).toBe('My thought');
    await submit(root);
    expect(acts.onChange.mock.calls[0]).toEqual(['a', { body: 'My thought' }, { body: 'Mine' }]);
  });

  it('stays open with what was typed where the store refuses', async () => {
    acts.onChange.mockResolvedValueOnce(false);
    const root = await draw(viewOf([a]));
    await click(root, 'Edit');
    await type(root, 'Unlucky');
    await submit(root);
    expect(fieldOf(root).value).toBe('Unlucky');
    expect(drafts.get('a')).toBe('Unlucky');
  });

  it('keeps what is typed while an earlier text is on its way to the store', async () => {
    const root = await draw(viewOf([a]));
    await click(root, 'Edit');
    await type(root, 'One');
    await leave(root);
    await type(root, 'One and two');
    await draw(viewOf([{ ...a, body: 'One' }]), root);
    expect(fieldOf(root).value).toBe('One and two');
    await submit(root);
    expect(acts.onChange.mock.calls[1]).toEqual(['a', { body: 'One and two' }, { body: 'One' }]);
  });

  it('shows a change from another window where nothing was typed', async () => {
    const root = await draw(viewOf([a]));
    await click(root, 'Edit');
    await draw(viewOf([{ ...a, body: 'Theirs' }]), root);
    expect(fieldOf(root).value).toBe('Theirs');
  });

  it('does not write over a change from another window, where the field is left as that comes in', async () => {
    const root = await draw(viewOf([a]));
    await click(root, 'Edit');
    // In one step: what a change sets off comes after what is drawn.
    await act(async () => {
      void draw(viewOf([{ ...a, body: 'Theirs', edited: '2024-03-02T12:00:00.000Z' }]), root);
      fieldOf(root).dispatchEvent(new FocusEvent('blur'));
    });
    expect(acts.onChange).not.toHaveBeenCalled();
    expect(fieldOf(root).value).toBe('Theirs');
  });

  it('keeps what was typed while the reader looks at another page and comes back', async () => {
    const root = await draw(viewOf([a]));
    await click(root, 'Edit');
    await type(root, 'Half a thou');
    await draw(viewOf([a], [], { page: 'else.example/' }), root);
    expect(fieldOf(root).value).toBe('Half a thou');
    await draw(viewOf([]), root);
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
    await click(root, 'Edit');
    await type(root, 'Half a thou');
    await draw(panel('page'), root);
    expect(wordsOf(root)).not.toContain('On this page');
    await draw(panel('notes'), root);
    expect(wordsOf(root)).toContain('On this page');
    expect(fieldOf(root).value).toBe('Half a thou');
  });
});

describe('tags and look', () => {
  const tagged = noteOf('t', { tags: ['tide'], body: 'x' });
  const others = [noteOf('u', { tags: ['river', 'rain'] }), noteOf('v', { tags: ['river'] })];
  const open = async () => {
    const root = await draw(viewOf([tagged, ...others]));
    await click(root.querySelector('[data-note=t]')!, 'Edit');
    const field = root.querySelector<HTMLInputElement>('[role=combobox]')!;
    return { root, field };
  };
  const optionsOf = (root: ParentNode) =>
    [...root.querySelectorAll('[role=option]')].map(({ textContent }) => textContent);

  it('completes a tag by arrows and Enter, the most used first', async () => {
    const { root, field } = await open();
    await fill(field, 'r');
    expect(optionsOf(root)).toEqual(['river', 'rain']);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(await violationsOf(root)).toEqual([]);
    await key(field, 'ArrowDown');
    await key(field, 'ArrowDown');
    const active = root.querySelector(`[id="${field.getAttribute('aria-activedescendant')}"]`);
    expect(active?.textContent).toBe('rain');
    await key(field, 'Enter');
    expect(acts.onChange.mock.calls).toEqual([
      ['t', { tags: ['tide', 'rain'] }, { tags: ['tide'] }],
    ]);
    expect(field.value).toBe('');
  });

  it('takes a new tag, by Enter and by comma', async () => {
    const { field } = await open();
    for (const name of ['Enter', ',']) {
      await fill(field, '  low   water ');
      await key(field, name);
    }
    expect(acts.onChange.mock.calls.map(([, change]) => change.tags)).toEqual([
      ['tide', 'low water'],
      ['tide', 'low water'],
    ]);
  });

  it('closes the list by Escape and leaves what was typed', async () => {
    const { root, field } = await open();
    await fill(field, 'r');
    await key(field, 'Escape');
    expect(optionsOf(root)).toEqual([]);
    expect(field.value).toBe('r');
  });

  it('takes a tag off by its button, and the last one by Backspace', async () => {
    const { root, field } = await open();
    const remove = root.querySelector<HTMLElement>('[aria-label="Remove tag tide"]')!;
    await act(async () => remove.click());
    await key(field, 'Backspace');
    expect(acts.onChange.mock.calls.map(([, change]) => change.tags)).toEqual([[], []]);
  });

  it('changes form and colour by themselves', async () => {
    const { root } = await open();
    for (const label of ['Wavy line', 'Green']) {
      const found = [...root.querySelectorAll('label')].find((each) => wordsOf(each) === label);
      await act(async () => found!.querySelector('input')!.click());
    }
    expect(acts.onChange.mock.calls.map(([, change]) => change)).toEqual([
      { form: 'wave' },
      { color: 'green' },
    ]);
  });
});

describe('earlier versions', () => {
  it('are shown against what stands now, and can be brought back', async () => {
    const made = '2024-03-02T12:00:00.000Z';
    acts.onListRevisions.mockResolvedValue([
      { seq: 2, note: 'a', made, field: 'color', value: 'blue' },
      { seq: 1, note: 'a', made, field: 'body', value: 'Theirs' },
    ]);
    const root = await draw(viewOf([a]));
    expect(acts.onListRevisions).not.toHaveBeenCalled();
    await act(async () => {
      root.querySelector<HTMLDetailsElement>('.more-acts')!.open = true;
      root.querySelector('.more-acts')!.dispatchEvent(new Event('toggle'));
    });
    await pause(0);
    expect(wordsOf(root)).toMatch(
      /Colour, until .*Blue .*Words, until .*taken out: Theirs put in: Mine/,
    );
    expect(await violationsOf(root)).toEqual([]);
    const buttons = [...root.querySelectorAll<HTMLElement>('.versions li button')];
    await act(async () => buttons[1]!.click());
    expect(acts.onRestoreRevision).toHaveBeenCalledWith('a', 1);
  });
});

describe('attaching a note anew', () => {
  const lost: AnchoredNote[] = [{ id: 'a', state: 'orphan' }];

  it('asks for a selection where there is none', async () => {
    const root = await draw(viewOf([a], lost));
    await click(root, 'Attach to selection');
    expect(wordsOf(root)).toContain('Select the passage on the page');
    expect(acts.onChange).not.toHaveBeenCalled();
  });

  it('shows what is selected, and attaches only once that is confirmed', async () => {
    const target = noteOf('other words').target!;
    acts.onReadSelection.mockResolvedValueOnce(target);
    const root = await draw(viewOf([a], lost));
    await click(root, 'Attach to selection');
    expect(wordsOf(root)).toContain('words of other words');
    expect(acts.onChange).not.toHaveBeenCalled();
    await click(root, 'Attach here');
    expect(acts.onChange.mock.calls).toEqual([['a', { target }, { target: a.target }]]);
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
});

describe('finding notes', () => {
  const notes = [
    noteOf('ferry', { tags: ['tide'], created: '2024-03-05T12:00:00.000Z' }),
    noteOf('harbour', { page: 'bell.example/x', url: 'https://bell.example/x', title: 'Bell' }),
    noteOf('lorry', { tags: ['tide', 'road'] }),
    noteOf('mast'),
  ];
  const choose = (root: ParentNode, label: string, value: string) =>
    act(async () => {
      const found = [...root.querySelectorAll('label')].find((each) =>
        wordsOf(each).startsWith(label),
      );
      const field = found!.querySelector<HTMLSelectElement>('select, input')!;
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const openFilters = async (anchors: AnchoredNote[] = [], parts: Partial<NotesViewProps> = {}) => {
    const root = await draw(viewOf(notes, anchors, parts));
    await act(async () => {
      root.querySelector<HTMLDetailsElement>('.filters')!.open = true;
      root.querySelector('.filters')!.dispatchEvent(new Event('toggle'));
    });
    return root;
  };

  it('offers a search once there are notes enough, and finds by it', async () => {
    const few = await draw(viewOf([a, b]));
    expect(few.querySelector('input[type=search]')).toBeNull();
    const root = await draw(viewOf(notes));
    await fill(root.querySelector<HTMLInputElement>('input[type=search]')!, 'harbuor');
    await pause(120);
    expect(idsIn(root)).toEqual(['harbour']);
    expect(wordsOf(root)).toContain('1 note');
    expect(await violationsOf(root)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['Tag', 'road', ['lorry']],
    ['Page', 'bell.example/x', ['harbour']],
    ['Outlet', 'tide.example', ['ferry', 'lorry', 'mast']],
    ['From', '2024-03-02', ['ferry']],
    ['To', '2024-03-01', ['lorry', 'mast', 'harbour']],
    ['Passage', 'orphan', ['mast']],
  ])('filters by %s', async (label, value, ids) => {
    const root = await openFilters([{ id: 'mast', state: 'orphan' }]);
    expect(await violationsOf(root)).toEqual([]);
    await choose(root, label, value);
    expect(idsIn(root)).toEqual(ids);
    await act(async () => root.querySelector<HTMLElement>('.chosen button')!.click());
    expect(idsIn(root)).toHaveLength(4);
  });

  it('filters by what had become of passages on pages that are not open', async () => {
    const standings = [
      { note: 'harbour', state: 'orphan' as const, seen: '2024-03-09' },
      // What is seen on the open page counts more.
      { note: 'mast', state: 'orphan' as const, seen: '2024-03-09' },
    ];
    const anchors = [{ id: 'mast', state: 'exact' as const }];
    const root = await openFilters(anchors, { standings });
    await choose(root, 'Passage', 'orphan');
    expect(idsIn(root)).toEqual(['harbour']);
    expect(wordsOf(root)).toContain(
      'When its page was last read, on March 9, 2024: The passage is no longer on the page',
    );
  });

  it('filters by a tag that is pressed on a note', async () => {
    const root = await draw(viewOf(notes));
    await act(async () =>
      root.querySelector<HTMLElement>('[aria-label="Show notes tagged road"]')!.click(),
    );
    expect(idsIn(root)).toEqual(['lorry']);
  });
});
