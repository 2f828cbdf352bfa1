/**
 * Attaches the open shadow roots that a document declares in `<template shadowrootmode>`, as a browser's
 * parser does and the parsers of Node do not. For a document of our own making only: it changes it.
 */
export function attachShadows(document: Document): void {
  // A stack of our own: `querySelectorAll` may run out of its own on a deep tree in Node.
  const pending: ParentNode[] = [document];
  for (let parent = pending.pop(); parent; parent = pending.pop()) {
    for (const child of [...parent.children]) {
      if (!isDeclaration(child)) pending.push(child);
      else pending.push(...attach(child, parent as Element));
    }
  }
}

function isDeclaration(element: Element): element is HTMLTemplateElement {
  return element.localName === 'template' && element.hasAttribute('shadowrootmode');
}

/** The new root, if any. The template goes, as with a parser, also when it is a second or a closed one. */
function attach(template: HTMLTemplateElement, host: Element): ShadowRoot[] {
  template.remove();
  if (host.shadowRoot || template.getAttribute('shadowrootmode') !== 'open') return [];
  const root = host.attachShadow({ mode: 'open' });
  root.append(...template.content.childNodes);
  return [root];
}
