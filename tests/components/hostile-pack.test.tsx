import type { ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Packs } from '../../components/options/Packs';
import { Panel } from '../../components/Panel';
import { SearchView } from '../../components/SearchView';
import { FIRST_CHOICE, SidesView } from '../../components/SidesView';
import { createFinder } from '../../lib/search/find';
import { aboutPack } from '../../lib/view/pack-about';
import { few } from './contents';
import { draw, unfold } from './render';
import { fullState, lookup } from './sample-state';

const TAG = '<img src=x onerror=alert(1)><script>alert(2)</script>';
const LINK = 'javascript:alert(3)';
/** Keys under which a pack has words of its own; where they have a space in them, other strings are words too. */
const WORDS = new Set([
  'name',
  'text',
  'title',
  'summary',
  'role',
  'hedge',
  'words',
  'curator',
  'of',
]);

/** The same with every word of a pack replaced by what a page would run, ids and days aside. */
function poisoned<T>(value: T, key = ''): T {
  if (typeof value === 'string') {
    if (/^(?:url|contact|link|licence)$/.test(key)) return LINK as T;
    return (WORDS.has(key) || /\s/.test(value) ? `${TAG} ${LINK}` : value) as T;
  }
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([at, one]) => [at, poisoned(one, at)])) as T;
}

/** What a browser would run or load: elements that a pack may not bring, listeners, links elsewhere than the web. */
function dangerIn(root: ParentNode): string[] {
  const all = [...root.querySelectorAll('*')];
  return all.flatMap((element) => {
    const isOurs = /^\/icon\//.test(
      element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    const loads = /^(?:img|image|script|iframe|object|embed|link|style|base|form)$/i.test(
      element.tagName,
    );
    const odd = [...element.attributes].filter(({ name, value }) => {
      if (/^on|^srcdoc$/i.test(name)) return true;
      return /href|src|action$/i.test(name) && !/^(?:https?:\/\/|#|\/)/.test(value);
    });
    return [
      ...(loads && !isOurs ? [element.tagName] : []),
      ...odd.map(({ name, value }) => `${element.tagName} ${name}=${value}`),
    ];
  });
}

/** Searches for what the pack says, where there is a field to do so. */
async function typeIn(root: ParentNode): Promise<void> {
  const field = root.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) return;
  await act(async () => {
    field.value = 'alert';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(() => new Promise((resume) => setTimeout(resume, 150)));
}

const contents = poisoned(few);
const nothing = vi.fn();
const acts = {
  ...{ onView: nothing, onShowSentence: nothing, onPause: nothing, onResume: nothing },
  ...{ onResumeAll: nothing, onLook: nothing, onAllow: nothing, onDismiss: nothing },
  ...{ onTryAgain: nothing, onReload: nothing },
};

const PLACES: [string, () => ComponentChild][] = [
  [
    'the panel',
    () => (
      <Panel
        {...acts}
        {...{ host: 'news.example', view: 'page', leftOut: null, sides: null, search: null }}
        {...{ notes: null, notice: null }}
        tab={{ kind: 'page', state: poisoned(fullState()) }}
      />
    ),
  ],
  ...(['matrix', 'timeline'] as const).flatMap((form) =>
    [true, false].map((asTable): [string, () => ComponentChild] => [
      `the ${form}${asTable ? ' in words' : ''}`,
      () => (
        <SidesView
          {...{ contents, onChoice: nothing, onCopied: nothing, onCopy: nothing }}
          choice={{ ...FIRST_CHOICE, form, asTable }}
        />
      ),
    ]),
  ),
  [
    'the search',
    () => (
      <SearchView
        find={createFinder([contents], [], () => [])}
        packs={[contents]}
        field={{ current: null }}
        {...{ onQuestion: nothing, onNote: nothing }}
      />
    ),
  ],
  [
    'the options',
    () => (
      <Packs
        packs={lookup.packs.map((pack) => poisoned(aboutPack(pack, 'en')))}
        off={[]}
        onSwitch={nothing}
      />
    ),
  ],
];

describe('a pack whose every word is code', () => {
  it.each(PLACES)(
    'is text in %s',
    async (_, place) => {
      const root = await draw(place());
      await typeIn(root);
      await unfold(root);
      expect(dangerIn(root)).toEqual([]);
      expect(root.innerHTML).toContain('&lt;img src=x');
    },
    30_000,
  );

  it('would be found out where it is more than text', async () => {
    const root = await draw(<a href={LINK}>x</a>);
    root.insertAdjacentHTML('beforeend', TAG.replace('alert(1)', '0'));
    expect(dangerIn(root)).toEqual(
      expect.arrayContaining([`A href=${LINK}`, 'IMG', 'IMG onerror=0', 'SCRIPT']),
    );
  });
});
