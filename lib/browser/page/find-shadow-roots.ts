import { createTreeWalker, shadowRoot } from './natives';

const SHOW_ELEMENTS = 1;

/** The open shadow roots under `root`, at any depth, in document order. */
export function findShadowRoots(document: Document, root: Node): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const walker = createTreeWalker(document, root, SHOW_ELEMENTS);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const shadow = shadowRoot(node as Element);
    if (shadow) found.push(shadow, ...findShadowRoots(document, shadow));
  }
  return found;
}
