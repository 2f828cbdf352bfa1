import {
  createTreeWalker,
  isConnected,
  localName,
  nodeType,
  parentNode,
  shadowRoot,
  textContent,
} from './natives';
import { createReportClock } from './report-clock';

export interface WatchOptions {
  /** Quiet for so long, and the page has settled. ms */
  quiet?: number;
  /** A page that never settles is reported after so long. ms */
  latest?: number;
}

export interface PageWatch {
  stop(): void;
}

/** More added pieces than this are told as the whole page. */
const MAX_ROOTS = 200;
/** After a move the old content may stand until the new one has come over the network. ms */
const SETTLING_MS = 10_000;
const SHOW_ELEMENTS = 1;
/** Attributes that show or hide text. Classes and styles change too often to be followed. */
const SHOWING = ['hidden', 'open', 'aria-hidden'];
const SILENT = /^(?:script|style|link|meta|iframe|noscript|template|svg|img|input|textarea)$/;

/**
 * Watches a page's text. `onAdded` is told the nodes under which text was added, changed or shown, none of
 * them inside another; an empty list where text only went away. `onMoved` is told the new address when
 * the document went on to another page: all is to be read anew then. Both come when the page has been
 * quiet, late at the latest, and ever more rarely while it does not stop. A page that is being
 * prerendered is left alone until it is shown. Closed shadow roots cannot be watched.
 */
export function watchPage(
  document: Document,
  options: WatchOptions,
  onAdded: (roots: Node[]) => void,
  onMoved: (url: string) => void,
): PageWatch {
  const view = document.defaultView!;
  const end = new AbortController();
  const signal = end.signal;
  const pending = new Set<Node>();
  const watched = new Set<Node>();
  let address = addressOf(view.location.href);
  let moved = false;
  let settlingUntil = 0;
  let replaced = false;

  const clock = createReportClock(options, () => {
    for (const root of findShadowRoots(document, document, watched)) {
      observe(root);
      pending.add(root);
    }
    const roots = outermost(pending, document);
    pending.clear();
    const anew = moved || replaced;
    moved = false;
    replaced = false;
    if (anew) onMoved(view.location.href);
    else onAdded(roots);
  });

  const look = () => {
    const now = addressOf(view.location.href);
    if (now === address) return;
    address = now;
    moved = true;
    settlingUntil = view.performance.now() + SETTLING_MS;
    clock.wake();
  };

  const observer = new view.MutationObserver((records) => {
    look();
    let touched = false;
    for (const record of records) {
      const gone = removedText(record);
      const added = addedText(record);
      for (const node of added) pending.add(node);
      touched ||= gone || added.length > 0;
      replaced ||= gone && view.performance.now() < settlingUntil;
    }
    if (touched) clock.wake();
  });
  const observe = (root: Node) => {
    watched.add(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: SHOWING,
    });
  };

  const start = () => {
    if (signal.aborted) return;
    observe(document);
    for (const root of findShadowRoots(document, document, watched)) observe(root);
    view.addEventListener('popstate', look, { signal });
    view.addEventListener('hashchange', look, { signal });
    view.addEventListener('pageshow', (event) => event.persisted && clock.wake(), { signal });
    const { navigation } = view as { navigation?: EventTarget };
    navigation?.addEventListener('currententrychange', look, { signal });
    navigation?.addEventListener('navigatesuccess', look, { signal });
  };

  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true, signal });
  } else start();

  return {
    stop() {
      end.abort();
      observer.disconnect();
      clock.stop();
      pending.clear();
    },
  };
}

/** An address without its fragment, but with one that is a route (`#/story/1`, `#!/story/1`). */
function addressOf(url: string): string {
  const [page, fragment = ''] = url.split('#', 2);
  return /^!?\//.test(fragment) ? url : page!;
}

function addedText({ type, target, addedNodes, attributeName }: MutationRecord): Node[] {
  if (type === 'childList') return [...addedNodes].filter(hasText);
  if (type === 'characterData') return hasText(target) ? [target] : [];
  const shown = (target as Element).hasAttribute(attributeName!) === (attributeName === 'open');
  return shown && hasText(target) ? [target] : [];
}

function removedText({ type, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && [...removedNodes].some(hasText);
}

function hasText(node: Node): boolean {
  if (nodeType(node) === 1 && SILENT.test(localName(node as Element))) return false;
  if (nodeType(node) !== 1 && nodeType(node) !== 3) return false;
  return /\S/.test(textContent(node) ?? '');
}

/** Nodes that are still there, without those that lie in another; the document where they are too many. */
function outermost(nodes: Set<Node>, document: Document): Node[] {
  if (nodes.size > MAX_ROOTS) return [document];
  return [...nodes].filter((node) => isConnected(node) && !liesIn(nodes, node));
}

function liesIn(nodes: Set<Node>, node: Node): boolean {
  for (let above = parentNode(node); above; above = parentNode(above)) {
    if (nodes.has(above)) return true;
  }
  return false;
}

/** Open shadow roots under `root`, at any depth, that are not yet watched. */
function findShadowRoots(document: Document, root: Node, watched: Set<Node>): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const walker = createTreeWalker(document, root, SHOW_ELEMENTS);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const shadow = shadowRoot(node as Element);
    if (!shadow) continue;
    if (!watched.has(shadow)) found.push(shadow);
    found.push(...findShadowRoots(document, shadow, watched));
  }
  return found;
}
