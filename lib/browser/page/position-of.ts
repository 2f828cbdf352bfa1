import {
  createTreeWalker,
  firstChild,
  nextSibling,
  nodeType,
  ownerDocument,
  parentNode,
  rootNode,
} from './natives';
import type { TextMap } from './text-map';

const TEXT = 3;
const SHOW_TEXT = 4;

/**
 * Offset into the read text of a boundary point of the document: of the first read character at or
 * behind it, the text's length behind the last. Null in another document or in an unread shadow root.
 */
export function positionOf(
  document: Document,
  map: TextMap,
  node: Node,
  offset: number,
): number | null {
  if ((ownerDocument(node) ?? node) !== document) return null;
  if (nodeType(node) === TEXT) {
    const found = map.offsetOf({ node: node as Text, offset });
    if (found !== null) return found;
  }
  const root = rootNode(node);
  const next = nextRead(document, map, root, node, offset);
  return next ?? (root === document ? map.text().length : null);
}

function nextRead(
  document: Document,
  map: TextMap,
  root: Node,
  node: Node,
  offset: number,
): number | null {
  const walker = createTreeWalker(document, root, SHOW_TEXT);
  const child = nodeType(node) === TEXT ? null : childAt(node, offset);
  walker.currentNode = child ?? node;
  let text: Node | null = child && nodeType(child) === TEXT ? child : null;
  if (!child && nodeType(node) !== TEXT) text = behind(walker, node);
  for (text ??= walker.nextNode(); text; text = walker.nextNode()) {
    const found = map.offsetOf({ node: text as Text, offset: 0 });
    if (found !== null) return found;
  }
  return null;
}

function childAt(node: Node, offset: number): Node | null {
  let child = firstChild(node);
  for (let index = 0; child && index < offset; index++) child = nextSibling(child);
  return child;
}

/** Moves the walker behind all that `node` holds. */
function behind(walker: TreeWalker, node: Node): Node | null {
  for (let at: Node | null = node; at; at = parentNode(at)) {
    const next = nextSibling(at);
    if (!next) continue;
    walker.currentNode = next;
    return nodeType(next) === TEXT ? next : null;
  }
  walker.currentNode = node;
  while (walker.nextNode());
  return null;
}
