import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '../../components/options/OptionsPage';
import type { Word } from '../../components/Told';
import { DEFAULTS, type Settings } from '../../lib/settings';
import { buttonOf, click, draw, violationsOf, wordsOf } from './render';

const PACK = {
  ...{ id: 'harbour', title: 'The fire in the harbour', summary: 'What two papers carried.' },
  ...{ version: '1.2.0', language: 'en', curator: 'Nobody', contact: 'harbour@tide.example' },
  coverage: { from: '2024-03-01', to: '2024-03-09' },
  ...{ licence: 'CC0-1.0', statements: 12, questions: 1, sources: 2 },
};
const DISMISSAL = {
  ...{ id: 'one', pack: 'harbour', question: 'cause', sentence: 'The night was warm.' },
  made: '2024-03-10T08:00:00Z',
};
const callbacks = () => ({
  ...{ onChange: vi.fn(), onResume: vi.fn(), onRestore: vi.fn() },
  ...{ onShortcuts: vi.fn(), onDismiss: vi.fn() },
});

function pageOf(set: Partial<Settings> = {}, acts = callbacks(), word: Word | null = null) {
  return (
    <OptionsPage
      settings={{ ...DEFAULTS, ...set }}
      browserLanguage="de-AT"
      packs={[PACK]}
      shortcuts={[
        { name: 'open-panel', description: 'Open Sidelight', keys: 'Alt+Shift+S' },
        { name: 'save-note', description: 'Save a note', keys: '' },
      ]}
      version="9.9.9"
      dismissals={[DISMISSAL]}
      questionOf={() => 'What caused the fire?'}
      word={word}
      log={[]}
      onCopy={async () => {}}
      onClearLog={() => {}}
      {...acts}
    />
  );
}

/** The control whose words begin so. */
function controlOf(root: HTMLElement, label: string): HTMLInputElement {
  const labels = [...root.querySelectorAll('label')];
  const found = labels.find((each) => wordsOf(each).startsWith(label));
  return found!.querySelector('input') ?? root.querySelector(`#${CSS.escape(found!.htmlFor)}`)!;
}

describe('the settings page', () => {
  it.each<[string, Partial<Settings>]>([
    ['as it is at first', {}],
    ['with sites paused', { pausedHosts: ['news.example'] }],
    ['with everything off', { pausedEverywhere: true, askFirst: true, packsOff: ['harbour'] }],
  ])('has no fault that axe knows %s', async (_, set) => {
    const word = { text: 'Done', undo: () => {} };
    expect(await violationsOf(await draw(pageOf(set, callbacks(), word)))).toEqual([]);
  });

  it.each<[string, Partial<Settings>, object]>([
    ['Pause everywhere', {}, { pausedEverywhere: true }],
    ['Pause everywhere', { pausedEverywhere: true }, { pausedEverywhere: false }],
    ['Ask first', {}, { askFirst: true }],
    ['Dark', {}, { appearance: 'dark' }],
    ['Underline with tint', {}, { marks: 'tint' }],
    ['A card at a marked sentence', {}, { card: false }],
    ['The fire in the harbour', {}, { packsOff: ['harbour'] }],
    // What is off besides, such as a pack of an older version, stays off.
    [
      'The fire in the harbour',
      { packsOff: ['tide-2020', 'harbour'] },
      { packsOff: ['tide-2020'] },
    ],
  ])('saves "%s" where %o', async (label, set, change) => {
    const acts = callbacks();
    const root = await draw(pageOf(set, acts));
    await act(async () => controlOf(root, label).click());
    expect(acts.onChange.mock.calls).toEqual([[change]]);
  });

  it('saves the language', async () => {
    const acts = callbacks();
    const root = await draw(pageOf({}, acts));
    const select = root.querySelector('select')!;
    await act(async () => {
      select.value = 'uk';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(acts.onChange.mock.calls).toEqual([[{ language: 'uk' }]]);
  });

  it('names each language in itself, and the browser’s', async () => {
    const options = [...(await draw(pageOf())).querySelectorAll('option')].map(wordsOf);
    expect(options).toEqual([
      'As the browser (Österreichisches Deutsch)',
      ...['English', 'Українська', 'Русский', 'Deutsch'],
    ]);
  });

  it('resumes a site that was paused', async () => {
    const acts = callbacks();
    const root = await draw(pageOf({ pausedHosts: ['news.example'] }, acts));
    await click(root.querySelector('.sites')!, 'Resume');
    expect(acts.onResume).toHaveBeenCalledWith('news.example');
  });

  it('tells of a pack what it holds and spans, and who answers for it', async () => {
    const words = wordsOf((await draw(pageOf())).querySelector('#packs'));
    expect(words).toMatch(/12 statements, 1 question, and 2 sources/);
    expect(words).toMatch(/March 1 – 9, 2024/);
    expect(words).toMatch(/1\.2\.0 .*Nobody .*harbour@tide\.example .*CC0-1\.0/);
    expect(words).not.toContain('Every pack is off');
  });

  it('says so where every pack is off', async () => {
    expect(wordsOf(await draw(pageOf({ packsOff: ['harbour'] })))).toContain('Every pack is off');
  });

  it('lists what keys do, and the way to change them', async () => {
    const acts = callbacks();
    const root = await draw(pageOf({}, acts));
    const keys = wordsOf(root.querySelector('#keys'));
    expect(keys).toMatch(/Open Sidelight Alt \+ Shift \+ S Save a note not set/);
    await click(root, 'Change shortcuts');
    expect(acts.onShortcuts).toHaveBeenCalledOnce();
  });

  it('says how keys are changed by hand where it cannot lead there', async () => {
    const root = await draw(pageOf({}, { ...callbacks(), onShortcuts: null! }));
    expect(wordsOf(root)).toContain('about:addons');
    expect(() => buttonOf(root, 'Change shortcuts')).toThrow();
  });

  it('lets a mark be made again that was dismissed', async () => {
    const acts = callbacks();
    const root = await draw(pageOf({}, acts));
    expect(wordsOf(root.querySelector('#dismissed'))).toMatch(
      /The night was warm\. March 10, 2024, on the question: What caused the fire\?/,
    );
    await click(root, 'Mark it again');
    expect(acts.onRestore).toHaveBeenCalledWith(DISMISSAL);
  });

  it('has a place for its words before there are any, and an undo in them', async () => {
    const undo = vi.fn();
    const root = await draw(pageOf());
    const place = root.querySelector('.told[role="status"]')!;
    expect(wordsOf(place)).toBe('');
    await draw(pageOf({}, callbacks(), { text: 'It runs again.', undo }), root);
    expect(wordsOf(place)).toContain('It runs again.');
    await click(place, 'Undo');
    expect(undo).toHaveBeenCalledOnce();
  });

  it('leads to each of its sections', async () => {
    const root = await draw(pageOf());
    const links = [...root.querySelectorAll<HTMLAnchorElement>('nav a')];
    const sections = [...root.querySelectorAll('main > section')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      sections.map(({ id }) => `#${id}`),
    );
    expect(links.map(wordsOf)).toEqual(sections.map((each) => wordsOf(each.querySelector('h2'))));
  });
});
