import type { Loose } from './loosen';

/** A place that came close. Offsets into the text. */
export interface Evidence {
  start: number;
  end: number;
  score: number;
}

/**
 * `exact`: the quote stands where it stood, among the words it stood among; `moved`: it stands, but
 * elsewhere or among other words; `edited`: the passage is there and says something else, as `differs`
 * tells; `ambiguous`: it stands more than once and nothing tells which; `orphan`: it does not stand here.
 */
export interface Anchor {
  state: 'exact' | 'moved' | 'edited' | 'ambiguous' | 'orphan';
  /** UTF-16 offsets into the text, end exclusive; null where no place is given. */
  start: number | null;
  end: number | null;
  /** Share of the quote and its surroundings that stand, in [0, 1]. */
  score: number;
  /** What differs, in plain words; for an orphan why the nearest passage was not taken. */
  differs: string[];
  /** The second-best place, or for one that was not taken the best; null where there is none. */
  near: Evidence | null;
}

export const ORPHAN: Anchor = {
  state: 'orphan',
  start: null,
  end: null,
  score: 0,
  differs: [],
  near: null,
};

/** An anchor at a place of a loosened page, led back to the text that it came from. */
export function anchorAt(
  page: Loose,
  start: number,
  end: number,
  rest: Omit<Anchor, 'start' | 'end'>,
): Anchor {
  return { start: page.at[start]!, end: page.ends[end - 1]!, ...rest };
}
