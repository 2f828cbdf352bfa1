import { findShadowRoots } from './find-shadow-roots';
import { addedText, createTextTest, removedText } from './mutated-text';
import { defaultView, isConnected, parentNode } from './natives';
import { createReportClock, type ReportTimes } from './report-clock';

export type WatchOptions = ReportTimes;

export interface PageWatch {
  /** The open shadow roots that are watched. */
  readonly shadows: ReadonlySet<Node>;
  stop(): void;
}

/** More added pieces than this are told as the whole page. */
const MAX_ROOTS = 200;
/** After a move the old content may stand until the new one has come over the network. ms */
const SETTLING_MS = 10_000;
/** What is observed. Classes and styles, which may hide text too, change too often to be followed. */
const OBSERVED = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['hidden', 'open', 'aria-hidden'],
};

/**
 * Watches a page's text. `onAdded` is told the nodes under which text was added, changed or shown, none of
 * them inside another; an empty list where text only went away. `onMoved` is told the new address when
 * the document went on to another page: all is to be read anew then, and once more if the old text goes
 * only later. Both come when the page has been quiet, late at the latest, and ever more rarely while it
 * does not stop. Closed shadow roots cannot be watched.
 */
export function watchPage(
  document: Document,
  options: WatchOptions,
  onAdded: (roots: Node[]) => void,
  onMoved: (url: string) => void,
): PageWatch {
  const view = defaultView(document)!;
  const end = new AbortController();
  const { signal } = end;
  const pending = new Set<Node>();
  const watched = new Set<Node>();
  const clock = createReportClock(options, tell);
  const observer = new view.MutationObserver(onMutations);
  let address = addressOf(view.location.href);
  let settlingUntil = 0;
  let moved = false;

  function tell(): void {
    for (const root of observeShadowRoots()) pending.add(root);
    const roots = outermost(pending, document);
    pending.clear();
    if (moved) onMoved(view.location.href);
    else onAdded(roots);
    moved = false;
  }

  function onMutations(records: MutationRecord[]): void {
    checkAddress();
    let changed = false;
    const hasText = createTextTest();
    for (const record of records) {
      const gone = removedText(record, hasText);
      const added = addedText(record, hasText);
      // More are told as the whole page; meanwhile nodes that have gone are not held.
      for (const node of added) if (pending.size <= MAX_ROOTS) pending.add(node);
      changed ||= gone || added.length > 0;
      moved ||= gone && view.performance.now() < settlingUntil;
    }
    if (changed) clock.wake();
  }

  function checkAddress(): void {
    const now = addressOf(view.location.href);
    if (now === address) return;
    address = now;
    moved = true;
    settlingUntil = view.performance.now() + SETTLING_MS;
    clock.wake();
  }

  function observeShadowRoots(): ShadowRoot[] {
    const found = findShadowRoots(document, document).filter((root) => !watched.has(root));
    for (const root of found) {
      watched.add(root);
      observer.observe(root, OBSERVED);
    }
    return found;
  }

  observer.observe(document, OBSERVED);
  observeShadowRoots();
  view.addEventListener('popstate', checkAddress, { signal });
  view.addEventListener('hashchange', checkAddress, { signal });
  view.addEventListener(
    'pageshow',
    ({ isTrusted, persisted }) => isTrusted && persisted && clock.wake(),
    { signal },
  );
  // Not in all browsers yet; without it, a move is seen by what it changes.
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', checkAddress, { signal });

  return {
    shadows: watched,
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
