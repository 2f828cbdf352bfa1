/** Where a mark stands in the viewport, CSS pixels from its upper edge. */
export interface Extent {
  top: number;
  bottom: number;
}

/**
 * Which mark comes next (`step` 1) or before (-1), as an index into marks in reading order; the first
 * follows the last. Counted from `current` while that is in view; a reader who has scrolled away goes on
 * from what they see. Null where there are no marks.
 */
export function stepMarks(
  marks: Extent[],
  height: number,
  current: number | null,
  step: 1 | -1,
): number | null {
  const count = marks.length;
  if (!count) return null;
  const from = current === null ? undefined : marks[current];
  if (from && from.bottom > 0 && from.top < height) return (current! + step + count) % count;
  const found =
    step > 0
      ? marks.findIndex(({ top }) => top >= 0)
      : marks.findLastIndex(({ bottom }) => bottom <= height);
  return found < 0 ? (step > 0 ? 0 : count - 1) : found;
}
