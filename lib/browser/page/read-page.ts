import { MAX_BLOCKS, MAX_CHARS } from '../../page/limits';
import { lineBlocks } from '../../page/line-blocks';
import type { Block, PageText } from '../../types';
import { shownBy } from './is-shown';
import { createRange, documentElement, isConnected, localName, rootNode } from './natives';
import { factsOf } from './page-facts';
import { type Piece, type Place, piecesWithin, placeAfter, placeBefore } from './pieces';
import { positionOf } from './position-of';
import { createTextMap, type TextMap } from './text-map';
import { walkBlocks } from './walk-page';

/** A page as it was when it was read, and the way back to its nodes. */
export interface PageReading {
  page: PageText;
  /**
   * The live range of [start, end) of `page.text`; null where nothing of it stands on the page any more.
   * A passage that crosses into or out of a shadow root gives its longest part in one tree.
   */
  rangeOf(start: number, end: number): Range | null;
  /**
   * Offset into `page.text` of a boundary point of the document: of the first read character at or
   * behind it, the text's length behind the last. Null in another document or an unread shadow root.
   */
  offsetOf(node: Node, offset: number): number | null;
  /** The document and the open shadow roots that were read. */
  roots: (Document | ShadowRoot)[];
}

export interface ReadOptions {
  /** Whether an element is shown; by default the layout says so, and without layout (in Node) all is. */
  isShown?: (element: Element) => boolean;
}

/**
 * Reads the visible text of a page, and touches nothing. White space is folded to one space, invisible
 * characters are left out, "\n" parts blocks. Empty for a document that is not HTML.
 */
export function readPage(document: Document, options: ReadOptions = {}): PageReading {
  const roots: (Document | ShadowRoot)[] = [document];
  const map = createTextMap(MAX_CHARS);
  const blocks: Block[] = [];
  const truncated = !readBlocks(document, options, roots, map, blocks);
  const page: PageText = { ...factsOf(document), text: map.text(), blocks };
  if (truncated) page.truncated = true;
  return {
    page,
    roots,
    rangeOf: (start, end) => rangeIn(document, map.pieces, start, end),
    offsetOf: (node, offset) => positionOf(document, map, node, offset),
  };
}

/** Fills `map`, `blocks` and `roots`; false when the page was longer than what is read. */
function readBlocks(
  document: Document,
  options: ReadOptions,
  roots: (Document | ShadowRoot)[],
  map: TextMap,
  blocks: Block[],
): boolean {
  const root = documentElement(document);
  if (!root || localName(root) !== 'html') return true;
  const isShown = options.isShown ?? shownBy(document) ?? undefined;
  for (const block of walkBlocks(root, { isShown, onRoot: (shadow) => roots.push(shadow) })) {
    if (map.full || blocks.length >= MAX_BLOCKS) return false;
    for (const node of block.nodes) {
      if (block.broken.has(node)) map.addBreak();
      map.add(node, block.keepsLines);
    }
    const added = map.endBlock();
    if (!added) continue;
    const { start, end, text } = added;
    if (!block.keepsLines) blocks.push({ start, end, kind: block.kind });
    else for (const line of lineBlocks(text)) blocks.push(shifted(line, start));
  }
  return !map.full;
}

function shifted({ start, end, kind }: Block, by: number): Block {
  return { start: start + by, end: end + by, kind };
}

function rangeIn(document: Document, pieces: Piece[], start: number, end: number): Range | null {
  const from = placeAfter(pieces, start);
  const to = placeBefore(pieces, end);
  if (!from || !to || end <= start) return null;
  if (rootNode(from.node) === rootNode(to.node)) return liveRange(document, from, to);
  const part = longestPart(piecesWithin(pieces, start, end));
  const last = part.at(-1)!;
  return liveRange(document, part[0]!, {
    node: last.node,
    offset: last.offset + last.end - last.start,
  });
}

/** Null where the page has taken the text away or cut it short since it was read. */
function liveRange(document: Document, from: Place, to: Place): Range | null {
  if (!isConnected(from.node) || !isConnected(to.node)) return null;
  if (from.offset > from.node.length || to.offset > to.node.length) return null;
  const range = createRange(document);
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range.collapsed ? null : range;
}

/** The run of pieces in one tree that holds most text. */
function longestPart(pieces: Piece[]): Piece[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run && rootNode(run[0]!.node) === rootNode(piece.node)) run.push(piece);
    else runs.push([piece]);
  }
  const length = (run: Piece[]) => run.at(-1)!.end - run[0]!.start;
  return runs.reduce((longest, run) => (length(run) > length(longest) ? run : longest));
}
