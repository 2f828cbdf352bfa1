import { createTreeWalker, localName, nodeType, ownerDocument, parentNode } from './natives';

const SHOW_TEXT = 4;
const TEXT = 3;
/** A longer run may be a script's or a style sheet's. UTF-16 units. */
const MAX_UNASKED = 300;

/**
 * Gives the text nodes under `root`, itself included, whether they are shown or not: as many a call as
 * hold some `most` UTF-16 units, then null. Shadow roots are not entered.
 */
export function textNodesIn(root: Node, most: number): () => string[] | null {
  const walker = walkerOf(root);
  let first = nodeType(root) === TEXT ? root : null;
  return () => {
    const texts: string[] = [];
    for (let size = 0; size < most; ) {
      const node = (first ?? walker.nextNode()) as Text | null;
      if (!node) break;
      first = null;
      const { data } = node;
      // One more a node: those without text come to an end too.
      size += data.length + 1;
      texts.push(data.length > MAX_UNASKED && isCode(node) ? '' : data);
    }
    return texts.length > 0 ? texts : null;
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
