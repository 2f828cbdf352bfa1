import { browser } from 'wxt/browser';
import { attribute, documentElement, documentUrl } from '../../lib/browser/page/natives';
import { titleOf } from '../../lib/browser/page/title-of';
import { NOTHING } from '../../lib/gate/merge-gates';
import type { PageState } from '../../lib/messages';
import type { Gate } from '../../lib/types';

/**
 * What our scripts on one document share: its state, the panels that look at it, and the end of it all.
 * It lives in the isolated world, where the page's own scripts cannot see it.
 */
export interface PageHub {
  readonly state: PageState;
  /** What the names on the page say it is about; the state's gate also knows what its sentences say. */
  scanned: Gate;
  /** Aborted when this document is to be left alone: the site was paused, or a newer copy of us took over. */
  readonly stopped: AbortSignal;
  /** Changes the state and tells every panel that looks. */
  update(change: Partial<PageState>): void;
  /** Begins anew for another page in the same document (a single-page application moved on). */
  renew(): void;
  stop(): void;
  /**
   * Whether we are to do nothing more here. Nobody tells a script that its extension was removed, or
   * switched off: before it does something it asks whether it still belongs to one, and else stops itself.
   */
  isOver(): boolean;
  /** Set by the full scan once it is here: makes a scanner for the page that is shown now. */
  createScanner: (() => PageScanner) | null;
  /** Set by the reader once it is here. */
  reader: PageReader | null;
}

/** The full scan of one page: its blocks, and what stands in them. */
export interface PageScanner {
  /**
   * What the page is about, once the text under `roots` was added; `hits` are the sift's, of all the page.
   * Where they call for more packs than before, the whole page is looked at.
   */
  scan(roots: Node[], hits: ReadonlySet<number>): Promise<Gate>;
}

/** What the rest of the page's code does for the hub. */
export interface PageReader {
  /** Text was added or changed, or the gate found more. */
  readAgain(): void;
  /** The page moved on: nothing of the old one may stay. */
  leave(): void;
  /** A panel asks for something; still to be parsed. */
  obey(message: unknown): void;
}

/** Name under which the scripts of one isolated world find each other. */
const KEY = Symbol.for('sidelight.page');
type World = { [KEY]?: PageHub };
/** A panel that looks at this document, by the port it came over. */
type Panel = ReturnType<typeof browser.runtime.connect>;

/** The hub of this document, undefined where the gate has not run. */
export function findHub(): PageHub | undefined {
  return (globalThis as World)[KEY];
}

/** A new hub in place of an older one, which is stopped. `port` is the name that panels connect by. */
export function createHub(document: Document, port: string): PageHub {
  findHub()?.stop();
  const end = new AbortController();
  const panels = new Set<Panel>();
  const tell = (panel: Panel) => {
    try {
      panel.postMessage({ type: 'stateChanged', state: hub.state });
    } catch {
      // Its end was not told: Firefox forgets to where a page came back from the cache.
      panels.delete(panel);
    }
  };
  const onConnect = (panel: Panel) => {
    // Only our own contexts can connect to a script; that it is one of them is asked all the same.
    if (panel.name !== port || panel.sender?.id !== browser.runtime.id) return;
    panels.add(panel);
    panel.onDisconnect.addListener(() => panels.delete(panel));
    panel.onMessage.addListener((message: unknown) => hub.reader?.obey(message));
    tell(panel);
  };
  // Told before the reader is here too: a shut gate must go as well. Checked by hand, the schemas are not here.
  const onMessage = (
    message: unknown,
    sender: { id?: string; tab?: unknown },
    reply: (told: unknown) => void,
  ) => {
    const { to, type } = (message ?? {}) as { to?: string; type?: string };
    if (to !== 'page' || type !== 'stop' || sender.tab || sender.id !== browser.runtime.id) return;
    hub.stop();
    reply({ ok: true });
  };
  const hub: PageHub & { state: PageState } = {
    state: emptyState(document),
    scanned: NOTHING,
    stopped: end.signal,
    createScanner: null,
    reader: null,
    update(change) {
      hub.state = { ...hub.state, ...change };
      for (const panel of panels) tell(panel);
    },
    renew() {
      hub.reader?.leave();
      hub.scanned = NOTHING;
      hub.update(emptyState(document));
    },
    stop() {
      if (end.signal.aborted) return;
      end.abort();
      hub.reader?.leave();
      browser.runtime?.onConnect?.removeListener(onConnect);
      browser.runtime?.onMessage?.removeListener(onMessage);
      for (const panel of panels) panel.disconnect();
      panels.clear();
    },
    isOver() {
      if (!browser.runtime?.id) hub.stop();
      return end.signal.aborted;
    },
  };
  browser.runtime.onConnect.addListener(onConnect);
  browser.runtime.onMessage.addListener(onMessage);
  (globalThis as World)[KEY] = hub;
  return hub;
}

function emptyState(document: Document): PageState {
  const root = documentElement(document);
  return {
    document: Math.random().toString(36),
    url: documentUrl(document),
    title: titleOf(document),
    language: root ? attribute(root, 'lang') : null,
    phase: 'shut',
    gate: NOTHING,
    characters: 0,
    compared: 0,
    truncated: false,
    canPaint: typeof CSS !== 'undefined' && 'highlights' in CSS,
    sentences: [],
    context: null,
    notes: [],
    chosen: null,
    trouble: null,
    failure: null,
  };
}
