/** A painted range under a point, with the name it was painted by. */
export interface Hit {
  name: string;
  range: Range;
}

/** What is painted by one name. */
export interface Painted {
  name: string;
  highlight: Highlight;
  ranges: Range[];
}

/** `highlightsFromPoint` is too new for the types: Chrome 140, Firefox 150. */
interface Highlights {
  highlightsFromPoint?: (
    x: number,
    y: number,
    options: { shadowRoots: ShadowRoot[] },
  ) => { highlight: Highlight; ranges: AbstractRange[] }[];
}

/**
 * Which painted range lies under a point of the viewport (CSS pixels), the topmost first; null for none.
 * `shadowRoots` are those that hold painted ranges. Asks the browser where it knows, else looks where the
 * caret would go and whether the range really covers the point: the caret snaps to the nearest text.
 */
export function hitTest(
  window: Window & typeof globalThis,
  painted: Painted[],
  shadowRoots: ShadowRoot[],
  x: number,
  y: number,
): Hit | null {
  const highlights = window.CSS.highlights as HighlightRegistry & Highlights;
  if (!highlights.highlightsFromPoint)
    return hitByCaret(window.document, painted, shadowRoots, x, y);
  for (const { highlight, ranges } of highlights.highlightsFromPoint(x, y, { shadowRoots })) {
    const own = painted.find((group) => group.highlight === highlight);
    const range = own?.ranges.find((candidate) => ranges.includes(candidate));
    if (own && range) return { name: own.name, range };
  }
  return null;
}

/** The way without `highlightsFromPoint`. */
export function hitByCaret(
  document: Document,
  painted: Painted[],
  shadowRoots: ShadowRoot[],
  x: number,
  y: number,
): Hit | null {
  const caret = caretAt(document, shadowRoots, x, y);
  if (!caret) return null;
  for (const { name, ranges } of [...painted].reverse()) {
    const range = ranges.find((candidate) => holds(candidate, caret) && covers(candidate, x, y));
    if (range) return { name, range };
  }
  return null;
}

interface Caret {
  node: Node;
  offset: number;
}

function caretAt(
  document: Document,
  shadowRoots: ShadowRoot[],
  x: number,
  y: number,
): Caret | null {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y, { shadowRoots });
    return found && { node: found.offsetNode, offset: found.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

function holds(range: Range, { node, offset }: Caret): boolean {
  return (
    range.startContainer.getRootNode() === node.getRootNode() && range.isPointInRange(node, offset)
  );
}

function covers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
