import { attribute, localName, nodeType, textContent } from './natives';

const ELEMENT = 1;
const TEXT = 3;
/** Elements whose coming and going says nothing of the text. */
const SILENT = /^(?:script|style|link|meta|iframe|noscript|template|svg|img|input|textarea)$/;

/** Whether a node holds text to read, by a test that asks each node once. */
export type TextTest = (node: Node) => boolean;

/**
 * A test for the mutations of one turn, which are looked at when it is over: a large node that was
 * changed a thousand times in it holds the same text each time.
 */
export function createTextTest(): TextTest {
  const known = new Map<Node, boolean>();
  return (node) => {
    const found = known.get(node) ?? hasText(node);
    known.set(node, found);
    return found;
  };
}

/** The nodes under which a mutation added, changed or showed text. */
export function addedText(
  { type, target, addedNodes, attributeName }: MutationRecord,
  hasText: TextTest,
): Node[] {
  if (type === 'childList') return [...addedNodes].filter(hasText);
  if (type === 'attributes' && !shows(target as Element, attributeName!)) return [];
  return hasText(target) ? [target] : [];
}

/** Whether a mutation took text away. */
export function removedText(
  { type, target, removedNodes }: MutationRecord,
  hasText: TextTest,
): boolean {
  if (type === 'characterData') return !hasText(target);
  return [...removedNodes].some(hasText);
}

/** Whether the attribute, as it is now, lets text be seen. */
function shows(element: Element, name: string): boolean {
  const value = attribute(element, name);
  if (name === 'aria-hidden') return value !== 'true';
  return (value !== null) === (name === 'open');
}

function hasText(node: Node): boolean {
  const type = nodeType(node);
  if (type === ELEMENT && SILENT.test(localName(node as Element))) return false;
  return (type === ELEMENT || type === TEXT) && /\S/.test(textContent(node) ?? '');
}
