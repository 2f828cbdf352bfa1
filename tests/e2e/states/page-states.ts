import { askFrom, fill, press, untilReads, untilThere } from '../acts';
import type { Surface } from '../harness';
import type { Scene, State } from './scene';

/** A page of the extension in the scene's own tab, once `selector` is there. */
async function ownPage({ driver }: Scene, path: string, selector: string): Promise<Surface> {
  // From elsewhere: going to another fragment of a page that is open loads nothing.
  await driver.tab.open('about:blank');
  await driver.tab.open(`${driver.origin}/${path}`);
  await driver.tab.activate();
  await untilThere(driver.tab, selector);
  return driver.tab;
}

const at = (name: string, path: string, selector: string): State => ({
  name,
  arrive: (scene) => ownPage(scene, path, selector),
});

const STATEMENT = 'belgorod-2023/digest-kapustin-military-store';

/** The library: its lists, and pages of single things. */
export const LIBRARY_STATES: State[] = [
  at('library', 'library.html#/statements', '.entry'),
  {
    name: 'library-narrowed',
    arrive: async (scene) => {
      const page = await ownPage(scene, 'library.html#/statements?stance=denies', '.entry');
      await fill(page, 'input[type=search]', 'Черняк');
      await untilReads(page, 'Andriy Chernyak');
      return page;
    },
  },
  at('library-statement', `library.html#/statement/${STATEMENT}`, 'article.sheet'),
  at('library-questions', 'library.html#/questions', 'main li'),
  at('library-question', 'library.html#/question/belgorod-2023/kyiv-role', '.entry'),
  at('library-matrix', 'library.html#/sides', '.cell.filled'),
  at('library-timeline', 'library.html#/sides?form=timeline', '.timeline'),
  at('library-people', 'library.html#/actors', '.entry'),
  at('library-person', 'library.html#/actor/belgorod-2023/andriy-chernyak', '.entry'),
  at('library-sources', 'library.html#/sources', '.entry'),
  {
    name: 'library-notes',
    arrive: async (scene) => {
      const page = await ownPage(scene, 'library.html#/notes', '.take-along');
      await page.run(() => document.querySelector('.take-along')!.setAttribute('open', ''));
      return page;
    },
  },
  {
    name: 'library-note-writing',
    arrive: async (scene) => {
      const page = await ownPage(scene, 'library.html#/notes', '.entry button');
      await press(page, 'Edit');
      await untilThere(page, '.entry textarea');
      return page;
    },
    look: (page) => page.run(() => document.querySelector('.entries')?.scrollIntoView()),
    leave: (_, page) => press(page, 'Close'),
  },
  at('library-packs', 'library.html#/packs', 'main section.sheet'),
];

/** Settings and first steps. */
export const SETTING_STATES: State[] = [
  at('welcome', 'welcome.html', '.preview .other'),
  at('options', 'options.html', 'main .pack'),
  {
    name: 'options-data',
    arrive: (scene) => ownPage(scene, 'options.html', '.store .figures'),
    look: (page) => page.run(() => document.getElementById('data')?.scrollIntoView()),
  },
];

/** `harm` spoils the notes' database from outside; it needs pages that only a test's copy of the build has. */
export function recoveryStates(harm: (how: 'loseCopies' | 'spoil') => Promise<void>): State[] {
  const trouble = (name: string, how: Parameters<typeof harm>[0]): State => ({
    name,
    arrive: async (scene) => {
      await harm(how);
      return ownPage(scene, 'options.html', '.store .trouble');
    },
    look: (page) => page.run(() => document.querySelector('.store')?.scrollIntoView()),
  });
  return [
    { ...trouble('notes-lost', 'loseCopies'), leave: (_, page) => askFrom(page, 'acceptLoss') },
    trouble('notes-broken', 'spoil'),
  ];
}
