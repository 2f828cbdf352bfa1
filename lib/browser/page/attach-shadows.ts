/**
 * Attaches the open shadow roots that a document declares in `<template shadowrootmode>`, as a browser's
 * parser does and the parsers of Node do not. For a document of our own making only: it changes it.
 */
export function attachShadows(document: Document): void {
  for (let found = declared(document); found.length; found = declared(document)) {
    for (const template of found) attach(template);
  }
}

function declared(root: Document | ShadowRoot): HTMLTemplateElement[] {
  const found = [...root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')];
  const nested = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? declared(shadowRoot) : [],
  );
  return [...found, ...nested];
}

/** The template goes, as with a parser; a second one on the same host, or a closed one, is just dropped. */
function attach(template: HTMLTemplateElement): void {
  const host = template.parentElement;
  const mode = template.getAttribute('shadowrootmode');
  if (host && !host.shadowRoot && mode === 'open') {
    host.attachShadow({ mode: 'open' }).append(...template.content.childNodes);
  }
  template.remove();
}
