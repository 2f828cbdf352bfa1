/** A rectangle of the viewport, in CSS pixels from its upper left corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Where a card stands; `height` is what it may take, less than it wants where room is short. */
export interface CardPlace {
  left: number;
  top: number;
  height: number;
}

/** Between card and sentence: small enough for a pointer to cross on its way. CSS pixels */
const GAP = 6;
/** Between card and the viewport's edges. */
const MARGIN = 8;
/** The card begins so far before the pointer, so that the pointer's way to it is a short one down. */
const LEAD = 24;
/** A card lower than this shows no whole thought; none is better. */
const LEAST = 96;

/**
 * Where a card that wants `card` goes beside a sentence: below or above one of its lines, whole inside
 * the viewport, over none of the lines, nearest to `near` (the pointer; without one, the sentence's
 * beginning). A sentence may run over two columns or pages. Null where there is no room, or no line in view.
 */
export function placeCard(
  lines: Box[],
  card: Size,
  view: Size,
  near: { x: number; y: number } | null,
): CardPlace | null {
  const seen = lines.filter((line) => isSeen(line, view));
  const first = seen[0];
  if (!first) return null;
  const { x, y } = near ?? { x: first.left + LEAD, y: first.bottom };
  const left = Math.max(MARGIN, Math.min(x - LEAD, view.width - MARGIN - card.width));
  const across = seen.filter((line) => line.left < left + card.width && line.right > left);
  const distance = ({ top, height }: CardPlace) => Math.max(top - y, y - top - height, 0);
  const [best] = seen
    .flatMap((line) => [below(line, across, card, view), above(line, across, card)])
    .filter(({ height }) => height >= Math.min(card.height, LEAST))
    .sort((a, b) => b.height - a.height || distance(a) - distance(b));
  return best ? { ...best, left } : null;
}

/** What is left of a card's height below a line, until the next line that it would cover. */
function below({ bottom }: Box, across: Box[], card: Size, view: Size): CardPlace {
  const top = bottom + GAP;
  const ends = across.filter((line) => line.bottom > top).map((line) => line.top - GAP);
  const end = Math.min(view.height - MARGIN, ...ends);
  return { left: 0, top, height: Math.min(card.height, end - top) };
}

function above(line: Box, across: Box[], card: Size): CardPlace {
  const end = line.top - GAP;
  const starts = across.filter(({ top }) => top < end).map(({ bottom }) => bottom + GAP);
  const height = Math.min(card.height, end - Math.max(MARGIN, ...starts));
  return { left: 0, top: end - height, height };
}

function isSeen({ left, top, right, bottom }: Box, { width, height }: Size): boolean {
  return right > left && bottom > top && right > 0 && bottom > 0 && left < width && top < height;
}
