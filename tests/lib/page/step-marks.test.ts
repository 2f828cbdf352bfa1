import { expect, it } from 'vitest';
import { stepMarks } from '../../../lib/page/step-marks';

/** Marks 20 px high in a window of 600. */
const at = (...tops: number[]) => tops.map((top) => ({ top, bottom: top + 20 }));

it.each<[string, number[], number | null, 1 | -1, number | null]>([
  ['begins with the first one in view', [-300, 50, 200], null, 1, 1],
  ['begins below where none is in view', [-300, 900], null, 1, 1],
  ['begins anew behind the last', [-300, -100], null, 1, 0],
  ['goes on from the one it came to', [50, 200, 400], 1, 1, 2],
  ['goes round at the end', [50, 200, 400], 2, 1, 0],
  ['goes back', [50, 200, 400], 1, -1, 0],
  ['goes round at the beginning', [50, 200, 400], 0, -1, 2],
  ['goes back to the last that is in view', [50, 200, 900], null, -1, 1],
  ['goes back to the end from above them all', [900, 1200], null, -1, 1],
  ['goes on from what is seen where the reader has scrolled away', [-900, -700, 100, 300], 0, 1, 2],
  ['goes back from there too', [-900, -700, 100, 900], 3, -1, 2],
  ['finds nothing where nothing is marked', [], null, 1, null],
])('%s', (_, tops, current, step, expected) => {
  expect(stepMarks(at(...tops), 600, current, step)).toBe(expected);
});
