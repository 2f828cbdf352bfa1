import { press, untilThere } from '../acts';
import type { Surface } from '../harness';
import { beside, panelOf } from './beside';
import { LIBRARY_STATES } from './page-states';
import { ARTICLE, type State } from './scene';

const turn = (surface: Surface, way: 'rtl' | 'ltr') =>
  surface.run((way) => document.documentElement.setAttribute('dir', way), way);

/** What another state shows, turned round. */
function turned({ name, arrive }: State): State {
  return {
    name: `right-to-left-${name}`,
    arrive: async (scene) => {
      const surface = await arrive(scene);
      await turn(surface, 'rtl');
      return surface;
    },
    leave: (_, surface) => turn(surface, 'ltr'),
  };
}

const [LIST] = LIBRARY_STATES as [State, ...State[]];

/**
 * Laid out from right to left. None of the interface's languages is written so yet, so the direction is given
 * from outside: what is looked at is the layout, not the words.
 */
export const RTL_STATES: State[] = [
  turned({ name: 'page', arrive: (scene) => beside(scene, ARTICLE, 'Left out here') }),
  turned({
    name: 'matrix',
    arrive: async (scene) => {
      const panel = await panelOf(scene);
      await press(panel, 'Who says what');
      await untilThere(panel, '.cell.filled');
      return panel;
    },
  }),
  turned({
    name: 'timeline',
    arrive: async (scene) => {
      const panel = await panelOf(scene);
      await press(panel, 'Timeline');
      await untilThere(panel, '.timeline');
      return panel;
    },
  }),
  turned({ ...LIST, name: 'library' }),
];
