import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeCard } from '../../../lib/page/place-card';

const VIEW = { width: 1000, height: 600 };
const CARD = { width: 340, height: 150 };

const line = (left: number, top: number, right: number, height = 20): Box => ({
  left,
  top,
  right,
  bottom: top + height,
});

describe('a card beside a sentence', () => {
  it.each<[string, Box[], { x: number; y: number } | null, object]>([
    ['goes below the line', [line(100, 100, 500)], null, { left: 100, top: 126, height: 150 }],
    [
      'begins a little before the pointer',
      [line(100, 100, 500)],
      { x: 300, y: 110 },
      { left: 276, top: 126 },
    ],
    [
      'goes below the last line of several',
      [line(100, 100, 900), line(100, 124, 400)],
      null,
      { top: 150 },
    ],
    ['goes above where there is no room below', [line(100, 500, 500)], null, { top: 344 }],
    ['stays inside at the right edge', [line(800, 100, 990)], { x: 985, y: 110 }, { left: 652 }],
    ['stays inside at the left edge', [line(0, 100, 300)], { x: 4, y: 110 }, { left: 8 }],
    [
      'is lower where it does not fit whole',
      [line(0, 130, 1000, 330)],
      null,
      { top: 466, height: 126 },
    ],
    [
      // The sentence ends a column on the left and goes on at the top of the right one.
      'stands beside the line pointed at, in two columns',
      [line(20, 560, 480), line(520, 20, 980)],
      { x: 560, y: 30 },
      { left: 536, top: 46 },
    ],
    [
      'takes no heed of lines that are scrolled away',
      [line(100, -40, 500), line(100, 10, 500)],
      null,
      { top: 36 },
    ],
  ])('%s', (_, lines, near, expected) => {
    expect(placeCard(lines, CARD, VIEW, near)).toMatchObject(expected);
  });

  it.each<[string, Box[]]>([
    ['no line is in view', [line(100, 700, 500), line(100, -50, 500)]],
    ['there are no lines', []],
    ['the line has no extent', [line(100, 100, 100)]],
    ['the sentence fills the window', [line(0, 20, 1000, 560)]],
  ])('has no place where %s', (_, lines) => {
    expect(placeCard(lines, CARD, VIEW, null)).toBeNull();
  });

  it('covers no line and stays inside, whatever the page looks like', () => {
    const size = record({
      width: integer({ min: 200, max: 1400 }),
      height: integer({ min: 150, max: 1000 }),
    });
    const box = record({
      left: integer({ min: -200, max: 1400 }),
      top: integer({ min: -200, max: 1000 }),
      width: integer({ min: 1, max: 900 }),
      height: integer({ min: 8, max: 60 }),
    });
    let placed = 0;
    assert(
      property(size, array(box, { minLength: 1, maxLength: 8 }), (view, boxes) => {
        const lines = boxes.map(({ left, top, width, height }) =>
          line(left, top, left + width, height),
        );
        const card = { width: Math.min(340, view.width - 16), height: 150 };
        const place = placeCard(lines, card, view, null);
        if (!place) return;
        placed++;
        const right = place.left + card.width;
        const bottom = place.top + place.height;
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(view.width);
        expect(bottom).toBeLessThanOrEqual(view.height);
        const covered = lines.filter(
          (each) =>
            each.left < right &&
            each.right > place.left &&
            each.top < bottom &&
            each.bottom > place.top,
        );
        expect(covered).toEqual([]);
      }),
      { seed: 4, numRuns: 500 },
    );
    expect(placed).toBeGreaterThan(100);
  });
});
