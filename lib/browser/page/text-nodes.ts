import { createTreeWalker, localName, nodeType, ownerDocument, parentNode } from './natives';

const SHOW_TEXT = 4;
const TEXT = 3;
/** A longer run may be a script's or a style sheet's. UTF-16 units. */
const MAX_UNASKED = 300;

/**
 * Gives the text nodes under `root`, itself included, one a call, whether they are shown or not, then
 * null. Shadow roots are not entered.
 */
export function textNodesIn(root: Node): () => string | null {
  const walker = walkerOf(root);
  let first = nodeType(root) === TEXT;
  return () => {
    const node = (first ? root : walker.nextNode()) as Text | null;
    first = false;
    if (!node) return null;
    const { data } = node;
    return data.length > MAX_UNASKED && isCode(node) ? '' : data;
  };
}

function walkerOf(root: Node): TreeWalker {
  return createTreeWalker(ownerDocument(root) ?? (root as Document), root, SHOW_TEXT);
}

/** Scripts and style sheets are text nodes too. */
function isCode(node: Node): boolean {
  const above = parentNode(node);
  const name = above && localName(above as Element);
  return name === 'script' || name === 'style';
}

/** Whose text is none of the page's, whatever a style sheet says. */
const SILENT = /^(?:script|style|title|noscript|textarea|option)$/;

/** Whether there is any text under `root` that may be meant to be read. */
export function hasText(root: Node): boolean {
  const walker = walkerOf(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const above = parentNode(node);
    const isSilent = !!above && SILENT.test(localName(above as Element));
    if (!isSilent && /\S/.test((node as Text).data)) return true;
  }
  return false;
}
