import {
  attribute,
  documentElement,
  documentTitle,
  documentUrl,
  nodeType,
  parentNode,
  query,
} from './natives';

/** The page's own title: what it gives to those who share it, else its `title`; '' where it has none. */
export function titleOf(document: Document): string {
  const shared = query(document, 'meta[property="og:title"], meta[name="og:title"]');
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
  const main = query(document, 'main, [role=main], article');
  for (let node: Node | null = main ?? documentElement(document); node; node = parentNode(node)) {
    if (nodeType(node) !== 1) break;
    const tag = attribute(node as Element, 'lang') || attribute(node as Element, 'xml:lang');
    if (tag?.trim()) return plainTag(tag);
  }
  const meta = query(document, 'meta[http-equiv="content-language" i]');
  const tag = meta && attribute(meta, 'content');
  return tag?.trim() ? plainTag(tag) : null;
}

/** `en_US` and `EN-us, de` as a tag that `Intl` takes. */
function plainTag(tag: string): string {
  return tag.split(/[,;]/)[0]!.trim().replace(/_/g, '-');
}
