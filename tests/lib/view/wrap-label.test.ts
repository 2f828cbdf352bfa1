import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrapLabel } from '../../../lib/view/wrap-label';

it.each([
  ['', 5, 2, []],
  ['one', 5, 2, ['one']],
  ['one two three', 7, 2, ['one two', 'three']],
  ['one two three', 7, 1, ['one tw…']],
  ['unbreakable', 6, 3, ['unbre-', 'akable']],
  // Not before a vowel, nor where nothing of a line would be left.
  ['використовувалося', 10, 3, ['використо-', 'вувалося']],
  ['strengths', 4, 3, ['str-', 'eng-', 'ths']],
])('wraps "%s" at %i letters in %i lines', (text, width, lines, expected) => {
  expect(wrapLabel(text, width, lines)).toEqual(expected);
});

it('keeps to its width and its lines whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 2, max: 20 }),
      fc.integer({ min: 1, max: 5 }),
      (text, width, lines) => {
        const made = wrapLabel(text, width, lines);
        expect(made.length).toBeLessThanOrEqual(lines);
        for (const line of made) expect(line.length).toBeLessThanOrEqual(width);
      },
    ),
  );
});
