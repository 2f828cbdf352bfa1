import type { ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Packs } from '../../components/options/Packs';
import { Panel } from '../../components/Panel';
import { SearchView } from '../../components/SearchView';
import { FIRST_CHOICE, SidesView } from '../../components/SidesView';
import { createCard } from '../../lib/browser/page/card';
import { LISTS } from '../../lib/library/route';
import { createShelf } from '../../lib/library/shelf';
import { createFinder } from '../../lib/search/find';
import { aboutPack } from '../../lib/view/pack-about';
import { few } from './contents';
import { libraryAt } from './library/pages';
import { dangerIn, LINK, poisoned, TAG } from './poison';
import { draw, unfold } from './render';
import { fullState, lookup } from './sample-state';

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
const about = lookup.packs.map((pack) => poisoned(aboutPack(pack, 'en')));
const shelf = createShelf([contents], []);
const [entry] = shelf.entries.filter(({ statement, holds }) => statement.speaker && holds.length);
const { pack, id, speaker, source } = entry!.statement;
const [question] = contents.questions;
/** Every list of the library, and a page of each single thing. */
const ADDRESSES = [
  ...LISTS.map((at) => `#/${at}`),
  `#/statement/${pack}/${id}`,
  `#/question/${pack}/${question!.id}`,
  `#/actor/${pack}/${speaker!.id}`,
  `#/source/${pack}/${source.id}`,
];
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
  ['the options', () => <Packs packs={about} off={[]} onSwitch={nothing} />],
  ...ADDRESSES.map((address): [string, () => ComponentChild] => [
    `the library at ${address}`,
    () => libraryAt(address, shelf, { packs: about }),
  ]),
];

/** The card as it is drawn on a page, whose root nobody else can enter. */
function drawCard(): ShadowRoot {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const card = poisoned({
    ...{ sentence: 0, title: 'Who said so?', more: 'And more' },
    position: {
      ...{ bearing: 'Holds otherwise', speaker: 'The one', stance: 'says no', answer: 'It is' },
      ...{ hedge: 'as a joke', source: 'carried by one' },
    },
  });
  const words = poisoned({ language: 'en', open: 'Open it', opensByClick: true });
  const host = createCard(window, () => ({
    css: ':host { all: initial }',
    words,
    onOpen: nothing,
  }));
  const sentence = document.body.appendChild(document.createElement('p'));
  const range = document.createRange();
  range.selectNode(sentence);
  host.show(card, range, null);
  const root = attach.mock.results.at(-1)!.value;
  attach.mockRestore();
  sentence.remove();
  return root;
}

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

  it('is text on the card', () => {
    const root = drawCard();
    expect(dangerIn(root)).toEqual([]);
    // Title, six parts of the position, what more there is, and the button.
    expect(root.textContent!.split(TAG).length - 1).toBe(9);
  });

  it('would be found out where it is more than text', async () => {
    const root = await draw(<a href={LINK}>x</a>);
    root.insertAdjacentHTML('beforeend', TAG.replace('alert(1)', '0'));
    expect(dangerIn(root)).toEqual(
      expect.arrayContaining([`A href=${LINK}`, 'IMG', 'IMG onerror=0', 'SCRIPT']),
    );
  });
});
