import {
  attribute,
  createTreeWalker,
  documentElement,
  documentTitle,
  documentUrl,
  localName,
  nodeType,
  parentNode,
} from './natives';

const SHOW_ELEMENTS = 1;

/** The page's own title: what it gives to those who share it, else its `title`; '' where it has none. */
export function titleOf(document: Document): string {
  const shared = findElement(
    document,
    (element) => isMeta(element, 'property', 'og:title') || isMeta(element, 'name', 'og:title'),
  );
  const title = (shared && attribute(shared, 'content')?.trim()) || documentTitle(document) || '';
  return title.replace(/\s+/g, ' ').trim();
}

/** The page's address; null for a document without one. */
export function urlOf(document: Document): string | null {
  const url = documentUrl(document);
  return !url || url === 'about:blank' ? null : url;
}

/** BCP 47 tag nearest to the main text, else of the page; null where it declares none. */
export function languageOf(document: Document): string | null {
  const main = findElement(document, isMain);
  for (let node: Node | null = main ?? documentElement(document); node; node = parentNode(node)) {
    if (nodeType(node) !== 1) break;
    const tag = attribute(node as Element, 'lang') || attribute(node as Element, 'xml:lang');
    if (tag?.trim()) return plainTag(tag);
  }
  const meta = findElement(document, (element) =>
    isMeta(element, 'http-equiv', 'content-language'),
  );
  const tag = meta && attribute(meta, 'content');
  return tag?.trim() ? plainTag(tag) : null;
}

/** The first element that passes. A selector would do, but may run out of stack on a deep tree in Node. */
function findElement(document: Document, passes: (element: Element) => boolean): Element | null {
  const walker = createTreeWalker(document, document, SHOW_ELEMENTS);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (passes(node as Element)) return node as Element;
  }
  return null;
}

function isMain(element: Element): boolean {
  return /^(?:main|article)$/.test(localName(element)) || attribute(element, 'role') === 'main';
}

function isMeta(element: Element, name: string, value: string): boolean {
  return localName(element) === 'meta' && attribute(element, name)?.toLowerCase() === value;
}

/** `en_US` and `EN-us, de` as a tag that `Intl` takes. */
function plainTag(tag: string): string {
  return tag.split(/[,;]/)[0]!.trim().replace(/_/g, '-');
}
