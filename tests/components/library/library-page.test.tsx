import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { createShelf } from '../../../lib/library/shelf';
import { noteOf } from '../../lib/exchange/samples';
import { few } from '../contents';
import { click, draw, violationsOf, wordsOf } from '../render';
import { libraryAt } from './pages';

const spoken = new Set(few.holdings.map(({ statement }) => statement));
const contents = { ...few, statements: few.statements.filter(({ id }) => spoken.has(id)) };
const shelf = createShelf([contents], []);
const entry = shelf.entries.find(({ statement, holds }) => statement.speaker && holds.length)!;
const { pack, id } = entry.statement;
const PLACES = {
  'all statements': '#/statements',
  'statements, narrowed': `#/statements?question=${pack}/kyiv-role&stance=denies&from=2023-05-01`,
  questions: '#/questions',
  actors: '#/actors',
  sources: '#/sources',
  notes: '#/notes',
  packs: '#/packs',
  'a statement': `#/statement/${pack}/${id}`,
  'a question': `#/question/${pack}/kyiv-role`,
  'a speaker': `#/actor/${pack}/${entry.statement.speaker!.id}`,
  'a source': `#/source/${pack}/${entry.statement.source.id}`,
  'what is not there': '#/statement/gone/gone',
};
const NOTES = [noteOf('a', { statement: { pack, id } }), noteOf('b')];

describe('the library', () => {
  it.each(Object.entries(PLACES))('has no fault that axe knows at %s', async (_, hash) => {
    const root = await draw(libraryAt(hash, shelf, { notes: NOTES }));
    expect(root.querySelectorAll('h1, h2')).toHaveLength(2);
    expect(await violationsOf(root)).toEqual([]);
  });

  it.each([
    ['#/packs', 'Packs', 'page'],
    [`#/statement/${pack}/${id}`, 'Statements', 'true'],
  ])('says where the reader is at %s', async (hash, label, current) => {
    const root = await draw(libraryAt(hash, shelf));
    const marked = [...root.querySelectorAll('nav [aria-current]')];
    expect(marked.map((each) => [wordsOf(each), each.getAttribute('aria-current')])).toEqual([
      [label, current],
    ]);
  });

  it('says that the packs are on their way', async () => {
    expect(wordsOf(await draw(libraryAt('#/statements', null)))).toContain('Opening the packs');
  });

  it('says so where an entry is gone, and leads on', async () => {
    const root = await draw(libraryAt('#/statement/gone/gone', shelf));
    expect(wordsOf(root.querySelector('main'))).toContain('This is not here');
    expect(root.querySelector('main a')!.getAttribute('href')).toBe('#/statements');
  });
});

describe('its statements', () => {
  it('are narrowed at once by what is chosen; another question forgets the answer', async () => {
    const onFilter = vi.fn();
    const hash = `#/statements?question=${pack}/kyiv-role&answer=no-part&outlet=x`;
    const root = await draw(libraryAt(hash, shelf, { onFilter }));
    const select = root.querySelector<HTMLSelectElement>('select[name=question]')!;
    await act(async () => {
      select.value = `${pack}/casualties`;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onFilter.mock.calls).toEqual([
      [{ question: `${pack}/casualties`, answer: '', outlet: 'x' }],
    ]);
  });

  it('are all there again once the filters are taken off, what was typed aside', async () => {
    const onFilter = vi.fn();
    const root = await draw(
      libraryAt('#/statements?typed=raid&stance=denies', shelf, { onFilter }),
    );
    const buttons = [...root.querySelectorAll('button')];
    await act(async () => buttons.find((each) => wordsOf(each).startsWith('Clear all'))!.click());
    expect(onFilter.mock.calls).toEqual([[{ typed: 'raid' }]]);
  });

  it('are narrowed by the language of their sources, where there is more than one', async () => {
    const [first, ...rest] = contents.statements;
    const german = { ...first!, source: { ...first!.source, language: 'de' } };
    const mixed = createShelf([{ ...contents, statements: [german, ...rest] }], []);
    const onFilter = vi.fn();
    const root = await draw(libraryAt('#/statements', mixed, { onFilter }));
    const choice = root.querySelector<HTMLSelectElement>('select[name=language]')!;
    expect([...choice.options].map(wordsOf)).toEqual([
      'All',
      `English (${rest.length})`,
      'German (1)',
    ]);
    await act(async () => {
      choice.value = 'de';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onFilter.mock.calls).toEqual([[{ language: 'de' }]]);
    await draw(libraryAt('#/statements?language=de', mixed), root);
    expect(wordsOf(root.querySelector('main [role=status]'))).toBe('1 result');
    expect([...root.querySelectorAll('.entry-text')].map(wordsOf)).toEqual([german.text]);
  });

  it('are not asked for a language where there is but one', async () => {
    const root = await draw(libraryAt('#/statements', shelf));
    expect(root.querySelector('select[name=stance]')).not.toBeNull();
    expect(root.querySelector('select[name=language]')).toBeNull();
  });

  it('say that undated ones are left out where days are asked for', async () => {
    expect(wordsOf(await draw(libraryAt('#/statements?from=2023-05-01', shelf)))).toContain(
      'Statements without a known day are left out.',
    );
  });

  it('are one stop for Tab, and arrows move among them', async () => {
    const root = await draw(libraryAt('#/statements', shelf));
    const stops = () => [...root.querySelectorAll<HTMLElement>('.entry-link[tabindex="0"]')];
    const list = root.querySelector('.entries')!;
    const press = (key: string) =>
      act(async () => {
        list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      });
    const placeOf = (link: Element | null) => link?.parentElement?.getAttribute('aria-posinset');
    for (const [key, place] of [
      ['ArrowDown', '2'],
      ['ArrowDown', '3'],
      ['Home', '1'],
      ['ArrowUp', '1'],
      ['End', String(shelf.entries.length)],
      ['ArrowDown', String(shelf.entries.length)],
    ] as const) {
      await press(key);
      expect(stops().map(placeOf)).toEqual([place]);
      expect(placeOf(document.activeElement)).toBe(place);
    }
  });
});

describe('a statement’s page', () => {
  const at = `#/statement/${pack}/${id}`;

  it('tells who, how it came, who else spoke to it, and how to contest it', async () => {
    const words = wordsOf(await draw(libraryAt(at, shelf)));
    expect(words).toContain(entry.statement.text);
    expect(words).toContain(entry.statement.speaker!.name);
    expect(words).toContain('Where in the text');
    expect(words).toMatch(/Others on: .*\?/);
    expect(words).toContain(
      `Write to pack@tide.example: give the entry’s name, ${pack}/${id}, and what it should say`,
    );
  });

  it('has every note on it and no other', async () => {
    const root = await draw(libraryAt(at, shelf, { notes: NOTES }));
    expect(wordsOf(root)).toContain('Thought on a');
    expect(wordsOf(root)).not.toContain('Thought on b');
  });

  it('leads to the speaker, the questions and the source', async () => {
    const root = await draw(libraryAt(at, shelf));
    const links = [...root.querySelectorAll('article a')].map((each) => each.getAttribute('href'));
    expect(links).toContain(`#/actor/${pack}/${entry.statement.speaker!.id}`);
    expect(links).toContain(`#/source/${pack}/${entry.statement.source.id}`);
    expect(links).toContain(`#/question/${pack}/${entry.holds[0]!.question}`);
  });
});

it('says plainly what a pack spans', async () => {
  const words = wordsOf(await draw(libraryAt('#/packs', shelf)));
  expect(words).toMatch(/Its sources span May 22 – June 4, 2023\. What was said before or after/);
  expect(words).toContain('pack@tide.example');
});

it('says of a note that its statement is not here any more', async () => {
  const notes = [noteOf('a', { statement: { pack, id: 'gone' } })];
  expect(wordsOf(await draw(libraryAt('#/notes', shelf, { notes })))).toContain(
    'The statement that this note is on is not here',
  );
});

describe('its notes', () => {
  const desk = () => ({
    ...{ drafts: new Map<string, string>(), knownTags: ['harbour'] },
    ...{ onChange: vi.fn(async () => true), onDelete: vi.fn() },
  });
  const type = (root: ParentNode, words: string) =>
    act(async () => {
      const field = root.querySelector('textarea')!;
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });

  it('are written where they are, and what is typed is a draft at once', async () => {
    const parts = { notes: [noteOf('a')], desk: desk() };
    const root = await draw(libraryAt('#/notes', shelf, parts));
    await click(root, 'Edit');
    await type(root, 'Other words');
    expect([...parts.desk.drafts]).toEqual([['a', 'Other words']]);
    expect(await violationsOf(root)).toEqual([]);
    await click(root, 'Save');
    expect(parts.desk.onChange.mock.calls).toEqual([
      ['a', { body: 'Other words' }, { body: 'Thought on a' }],
    ]);
    expect(root.querySelector('textarea')).toBeNull();
    await click(root, 'Delete');
    expect(parts.desk.onDelete.mock.calls).toEqual([['a']]);
  });

  it('open again with the words that were not saved', async () => {
    const known = desk();
    known.drafts.set('a', 'Half a thou');
    const root = await draw(libraryAt('#/notes', shelf, { notes: [noteOf('a')], desk: known }));
    expect(root.querySelector('textarea')!.value).toBe('Half a thou');
  });

  it('leave arrows to the words while these are written', async () => {
    const parts = { notes: [noteOf('a'), noteOf('b')], desk: desk() };
    const root = await draw(libraryAt('#/notes', shelf, parts));
    await click(root, 'Edit');
    const event = new KeyboardEvent('keydown', {
      ...{ key: 'ArrowDown', bubbles: true, cancelable: true },
    });
    await act(async () => void root.querySelector('textarea')!.dispatchEvent(event));
    expect(event.defaultPrevented).toBe(false);
  });

  it('are only read where there is nothing to change them with', async () => {
    const root = await draw(libraryAt('#/notes', shelf, { notes: [noteOf('a')] }));
    expect(wordsOf(root)).toContain('Thought on a');
    expect(root.querySelector('.entry button')).toBeNull();
  });
});
