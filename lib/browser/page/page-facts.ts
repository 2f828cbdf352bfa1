import { MAX_TITLE } from '../../page/limits';
import {
  attribute,
  createTreeWalker,
  documentElement,
  documentUrl,
  localName,
  nodeType,
  parentNode,
  textContent,
} from './natives';

/** What a page says of itself. */
export interface PageFacts {
  url: string | null;
  title: string;
  language: string | null;
}

/** The elements that say it: the first of each kind. */
interface Sayers {
  sharedTitle?: Element;
  title?: Element;
  main?: Element;
  contentLanguage?: Element;
}

const SHOW_ELEMENTS = 1;
const ELEMENT = 1;

/**
 * Address, title and language as the page declares them. The title is the one that it gives to those who
 * share it, else that of its tab, '' where it has none; the language is a BCP 47 tag, the one nearest to
 * the main text, null where none is declared.
 */
export function factsOf(document: Document): PageFacts {
  const sayers = findSayers(document);
  const url = documentUrl(document);
  return {
    url: !url || url === 'about:blank' ? null : url,
    title: titleIn(sayers),
    language: languageIn(sayers, document),
  };
}

/** One pass over the page; selectors would need one each, and more stack than a deep tree leaves in Node. */
function findSayers(document: Document): Sayers {
  const sayers: Sayers = {};
  const walker = createTreeWalker(document, document, SHOW_ELEMENTS);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const kind = kindOf(node as Element);
    if (kind) sayers[kind] ??= node as Element;
  }
  return sayers;
}

function kindOf(element: Element): keyof Sayers | null {
  const name = localName(element);
  if (name === 'title') return isDrawn(element) ? null : 'title';
  if (name === 'meta') return kindOfMeta(element);
  const isMain = name === 'main' || name === 'article' || attribute(element, 'role') === 'main';
  return isMain ? 'main' : null;
}

function kindOfMeta(meta: Element): keyof Sayers | null {
  const name = attribute(meta, 'property') ?? attribute(meta, 'name');
  if (name === 'og:title') return 'sharedTitle';
  const header = attribute(meta, 'http-equiv')?.toLowerCase();
  return header === 'content-language' ? 'contentLanguage' : null;
}

/** Drawings have titles of their own. */
function isDrawn(title: Element): boolean {
  const holder = parentNode(title);
  return !!holder && !/^(?:head|html|body)$/.test(localName(holder as Element));
}

function titleIn({ sharedTitle, title }: Sayers): string {
  const shared = sharedTitle && attribute(sharedTitle, 'content')?.trim();
  const words = shared || (title && textContent(title)) || '';
  return words.slice(0, MAX_TITLE).replace(/\s+/g, ' ').trim();
}

function languageIn({ main, contentLanguage }: Sayers, document: Document): string | null {
  let node: Node | null = main ?? documentElement(document);
  for (; node && nodeType(node) === ELEMENT; node = parentNode(node)) {
    const tag = attribute(node as Element, 'lang') || attribute(node as Element, 'xml:lang');
    if (tag?.trim()) return plainTag(tag);
  }
  const tag = contentLanguage && attribute(contentLanguage, 'content');
  return tag?.trim() ? plainTag(tag) : null;
}

/** `en_US` and `EN-us, de` as a tag that `Intl` takes. */
function plainTag(tag: string): string {
  return tag.split(/[,;]/)[0]!.trim().replace(/_/g, '-');
}
