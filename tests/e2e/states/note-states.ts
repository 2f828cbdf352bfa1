import {
  clickIntoNote,
  fill,
  pointOfText,
  press,
  select,
  textOf,
  untilReads,
  untilThere,
} from '../acts';
import type { Surface } from '../harness';
import { beside, MARKET, panelOf } from './beside';
import { EDITIONS, NEAR, publish, type Scene, type State } from './scene';

const WORDS = 'Who counted them? Ask the ministry for its list.';
const NOTED = 'courier/raid.html';
const REPAIR = 'is to begin in September, after the season';

/** Notes, from the first word to a passage that is gone. */
export const NOTE_STATES: State[] = [
  {
    name: 'no-notes',
    arrive: async (scene) => {
      const panel = await beside(scene, NOTED, 'Left out here');
      await press(panel, 'Notes');
      await untilReads(panel, 'No notes yet');
      return panel;
    },
  },
  {
    name: 'note-writing',
    arrive: async (scene) => {
      const panel = await panelOf(scene);
      await select(scene.driver.tab, NEAR);
      await press(panel, 'Save selection as note');
      await clickIntoNote(panel);
      await fill(panel, '.note textarea', WORDS);
      await scene.driver.tab.run(() => getSelection()?.removeAllRanges());
      return panel;
    },
    // A field that lost the focus, as where Firefox's window is taken, was saved then.
    leave: async (_, panel) =>
      press(panel, (await textOf(panel)).includes('Close') ? 'Close' : 'Save'),
  },
  {
    name: 'notes',
    arrive: async (scene) => {
      const panel = await panelOf(scene);
      await untilReads(panel, WORDS);
      await pointOfText(scene.driver.tab, NEAR);
      return panel;
    },
  },
  {
    name: 'note-edited',
    arrive: async (scene) => {
      const panel = await notesIn(scene, 'mended');
      await untilThere(panel, '.diff');
      await pointOfText(scene.driver.tab, EDITIONS.mended);
      return panel;
    },
  },
  {
    name: 'note-orphan',
    arrive: async (scene) => {
      const panel = await notesIn(scene, 'cut');
      await untilReads(panel, 'Passage not found on this page');
      return panel;
    },
    leave: async () => publish('first'),
  },
];

/** The form for a statement of the reader's own. */
export const OWN_STATES: State[] = [
  {
    name: 'own-statement',
    arrive: async (scene) => {
      const panel = await beside(scene, MARKET, 'Nothing known');
      await press(panel, 'Notes');
      await select(scene.driver.tab, REPAIR);
      await press(panel, 'Keep selection as a statement');
      await untilReads(panel, 'Who states it');
      await scene.driver.tab.run(() => getSelection()?.removeAllRanges());
      return panel;
    },
    leave: async (_, panel) => {
      await press(panel, 'Discard');
      await press(panel, 'Dismiss');
    },
  },
];

async function notesIn(scene: Scene, edition: Parameters<typeof publish>[0]): Promise<Surface> {
  publish(edition);
  const panel = await beside(scene, NOTED, 'Left out here');
  await press(panel, 'Notes');
  return panel;
}
