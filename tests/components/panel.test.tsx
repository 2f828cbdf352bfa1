import { describe, expect, it, vi } from 'vitest';
import { Panel } from '../../components/Panel';
import type { TabView } from '../../components/TabMessage';
import { NOTHING } from '../../lib/gate/merge-gates';
import { click, draw, violationsOf, wordsOf } from './render';
import { fullState, gateOf, stateOf } from './sample-state';

const PLACED = { pack: 'belgorod-2023', score: 3 };

const callbacks = () => ({
  onView: vi.fn(),
  onShowSentence: vi.fn(),
  onPause: vi.fn(),
  onResume: vi.fn(),
  onAllow: vi.fn(),
  onDismiss: vi.fn(),
  onTryAgain: vi.fn(),
  onReload: vi.fn(),
  onResumeAll: vi.fn(),
  onLook: vi.fn(),
});

const panelOf = (tab: TabView, acts = callbacks(), host: string | null = 'news.example') => (
  <Panel
    {...{ tab, host, ...acts }}
    view="page"
    leftOut={null}
    sides={<p>The sides</p>}
    search={<p>The search</p>}
    notes={<p>The notes</p>}
    notice={null}
  />
);
const page = (state = fullState()): TabView => ({ kind: 'page', state });

const STATES: [string, TabView, RegExp][] = [
  ['loading', { kind: 'loading' }, /One moment Waiting for the page/],
  ['paused', { kind: 'paused' }, /Paused on this site .* Resume on this site/],
  [
    'paused everywhere',
    { kind: 'paused-everywhere' },
    /Paused everywhere .*notes stay here.* Resume everywhere/,
  ],
  ['asking first', { kind: 'ask-first' }, /Shall Sidelight look .* Look at this page/],
  ['unreadable', { kind: 'unreadable' }, /This page cannot be read .*reader view, leave it/],
  ['without access', { kind: 'no-access' }, /No access to this site .* Allow on all sites/],
  ['a page of our own', { kind: 'own-page' }, /A page of Sidelight itself .*Go to an article/],
  ['the store', { kind: 'store' }, /The browser’s store/],
  ['a PDF', { kind: 'pdf' }, /A PDF file .*closed to extensions/],
  ['silent', { kind: 'silent' }, /No answer from this page .* Reload the page/],
  ['a page about nothing known', page(stateOf()), /Nothing known here/],
  ['a page shut off', page(stateOf({ phase: 'shut' })), /Nothing known here/],
  [
    'a page that names actors, without a match',
    page(stateOf({ gate: gateOf('actor') })),
    /Names, but no match .*names Patrick Ryder and Andriy Chernyak, but/,
  ],
  [
    'a page about the event, without a match',
    page(stateOf({ gate: gateOf('event') })),
    /No match .*about Cross-border raid on the Belgorod region, but.*sources up to June 10, 2023/,
  ],
  [
    'a page being read',
    page(stateOf({ phase: 'reading', gate: gateOf('event') })),
    /Reading the page/,
  ],
  [
    'a page that names a place alone, before its sentences are asked',
    page(stateOf({ phase: 'shut', gate: { ...NOTHING, hints: [{ ...PLACED, voices: [] }] } })),
    /Reading the page/,
  ],
  [
    'a page being matched',
    page(stateOf({ phase: 'matching', gate: gateOf('event'), compared: 143 })),
    /Looking for what others said: 143 sentences/,
  ],
  [
    'a page that could not be matched',
    page(stateOf({ phase: 'failed', trouble: 'matching' })),
    /Something went wrong .*notes are safe/,
  ],
  ['an image', page(stateOf({ trouble: 'not-html' })), /Not a page of text/],
  ['a PDF in a viewer that lets us in', page(stateOf({ trouble: 'pdf' })), /A PDF file/],
  ['a page without text', page(stateOf({ trouble: 'no-text' })), /No text here/],
  ['a long page', page(fullState({ trouble: 'cut' })), /its beginning was read, the rest was not/],
  [
    'a long page without a match',
    page(stateOf({ gate: gateOf('event'), trouble: 'cut' })),
    /No match .*its beginning was read, the rest was not/,
  ],
  ['a page that cannot be marked', page(fullState({ canPaint: false })), /cannot mark sentences/],
  [
    'a page that names actors, with matches',
    page(fullState({ gate: gateOf('actor') })),
    /Names Patrick Ryder and Andriy Chernyak /,
  ],
  [
    'a page with matches that is still matched',
    page(fullState({ phase: 'matching' })),
    /Looking for what others said/,
  ],
  [
    'a page with matches',
    page(),
    /About: Cross-border raid .*Noticed because it .*A mark does not mean that a sentence is wrong/,
  ],
];

describe('Panel', () => {
  it.each(STATES)('says what there is to say on %s', async (_, tab, words) => {
    expect(wordsOf(await draw(panelOf(tab)))).toMatch(words);
  });

  it.each(STATES)('has no fault that axe knows on %s', async (_, tab) => {
    expect(await violationsOf(await draw(panelOf(tab)))).toEqual([]);
  });

  it.each(STATES)('fills every place of its messages on %s', async (_, tab) => {
    const words = wordsOf(await draw(panelOf(tab)));
    expect(words).not.toMatch(/[{}]|undefined|null|NaN|Invalid Date|\b(page|status)\.\w/);
  });

  it('tells no event and no names where it knows none', async () => {
    const gate = { ...gateOf('actor'), actors: [] };
    const root = await draw(panelOf(page(stateOf({ gate, context: null }))));
    expect(wordsOf(root)).not.toMatch(/[Nn]ames [,.]|[Aa]bout [,.]/);
  });

  it.each<[string, TabView, keyof ReturnType<typeof callbacks>, unknown[]]>([
    ['Notes', page(), 'onView', ['notes']],
    ['This page', page(), 'onView', ['page']],
    ['Pause on news.example', page(), 'onPause', ['news.example']],
    ['Resume on this site', { kind: 'paused' }, 'onResume', ['news.example']],
    ['Resume everywhere', { kind: 'paused-everywhere' }, 'onResumeAll', []],
    ['Look at this page', { kind: 'ask-first' }, 'onLook', []],
    ['Allow on all sites', { kind: 'no-access' }, 'onAllow', []],
    ['Kyiv says', page(), 'onShowSentence', [1]],
    ['Not the same', page(), 'onDismiss', [fullState().context!.matches[0]]],
    ['Who says what', page(), 'onView', ['sides']],
    ['Reload the page', { kind: 'silent' }, 'onReload', []],
    [
      'Try again',
      page(stateOf({ phase: 'failed', trouble: 'matching', failure: 'Error: gone' })),
      'onTryAgain',
      [],
    ],
  ])('calls back on "%s"', async (label, tab, name, args) => {
    const acts = callbacks();
    const root = await draw(panelOf(tab, acts));
    await click(root, label);
    expect(acts[name].mock.calls.map((call) => call.slice(0, args.length))).toEqual([args]);
    const others = Object.entries(acts).filter(([key]) => key !== name);
    expect(others.flatMap(([, act]) => act.mock.calls)).toEqual([]);
  });

  it('offers no pause where there is no host', async () => {
    expect(wordsOf(await draw(panelOf(page(), callbacks(), null)))).not.toContain('Pause');
  });

  it('shows the notice whatever the view', async () => {
    const notice = <p>Told</p>;
    const root = await draw({ ...panelOf(page()), props: { ...panelOf(page()).props, notice } });
    expect(wordsOf(root)).toContain('Told');
  });
});
