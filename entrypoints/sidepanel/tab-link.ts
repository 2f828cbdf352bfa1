import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { TabView } from '../../components/TabMessage';
import { createSender, isPage } from '../../lib/browser/transport';
import {
  PAGE_PORT,
  type PanelToPage,
  pageToPanel,
  type pageToPanels,
  panelToBackground,
} from '../../lib/messages';

/** The tab that the panel looks at, and what is known of its page. */
export interface TabLook {
  tab: number | null;
  /** Address, where the browser tells it. */
  url: string | null;
  /** Whether it is in a private window. */
  isPrivate: boolean;
  view: TabView;
}

/** Before the browser has told anything. */
export const NO_LOOK: TabLook = {
  tab: null,
  url: null,
  isPrivate: false,
  view: { kind: 'loading' },
};

/** A link to the active tab of this window, which follows as the reader moves. */
export interface TabLink {
  send(message: PanelToPage): void;
  /** Asks anew, such as after a pause was lifted. */
  refresh(): void;
  stop(): void;
}

const PAGE_SHOWN = 'pageShown' satisfies keyof typeof pageToPanels;
/** A page may need this long to start; until then its silence means nothing. ms */
const PATIENCE_MS = 1500;

/**
 * Follows the active tab of the panel's window and its document: what is told always belongs to that
 * document, since it comes over a port that the browser cuts when the document goes.
 */
export function followTab(onLook: (look: TabLook) => void): TabLink {
  const ask = createSender(panelToBackground, 'background');
  let look = NO_LOOK;
  let port: Browser.runtime.Port | null = null;
  let turn = 0;

  const show = (change: Partial<TabLook>) => {
    look = { ...look, ...change };
    onLook(look);
  };

  const connect = (tab: number) => {
    port?.disconnect();
    const mine = browser.tabs.connect(tab, { name: PAGE_PORT, frameId: 0 });
    port = mine;
    mine.onMessage.addListener((raw: unknown) => {
      if (port !== mine) return;
      const message = v.safeParse(pageToPanel, raw);
      if (message.success) show({ view: { kind: 'page', state: message.output.state } });
    });
    mine.onDisconnect.addListener(() => {
      // Read, so that the browser does not log it: a tab without our script is no error.
      void browser.runtime.lastError;
      if (port !== mine) return;
      port = null;
      // What was said of a silent tab stands until there is something else to say: no button blinks away.
      if (look.view.kind === 'page') show({ view: { kind: 'loading' } });
      void explainSilence(tab);
    });
  };

  const explainSilence = async (tab: number) => {
    // No turn of its own: a look at another tab that has begun goes on.
    const asked = turn;
    const status = await ask('describeTab', { tab }).catch(() => 'unreadable' as const);
    if (asked !== turn || port) return;
    if (status !== 'readable') return show({ view: { kind: status } });
    await new Promise((resume) => setTimeout(resume, PATIENCE_MS));
    const kind = (await isClosed(tab)) ? 'unreadable' : 'silent';
    if (asked === turn && !port && look.tab === tab) show({ view: { kind } });
  };

  const refresh = async () => {
    const asked = ++turn;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (asked !== turn || tab?.id === undefined) return;
    if (tab.id !== look.tab || tab.url !== look.url) {
      const { id, url = null, incognito: isPrivate } = tab;
      show({ tab: id, url, isPrivate, view: { kind: 'loading' } });
    }
    connect(tab.id);
  };

  const onActivated = () => void refresh();
  const onUpdated = (tab: number, change: { status?: string; url?: string }) => {
    if (tab === look.tab && (change.status === 'complete' || change.url)) void refresh();
  };
  const onMessage = (raw: unknown, sender: Parameters<typeof isPage>[0]) => {
    const isShown = v.is(v.object({ to: v.literal('panel'), type: v.literal(PAGE_SHOWN) }), raw);
    if (isShown && isPage(sender) && sender.tab?.id === look.tab) void refresh();
  };
  browser.tabs.onActivated.addListener(onActivated);
  // A tab that is dragged to another window leaves this one with another tab in front.
  browser.tabs.onAttached.addListener(onActivated);
  browser.tabs.onDetached.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.runtime.onMessage.addListener(onMessage);
  void refresh();

  return {
    send: (message) => port?.postMessage(message),
    refresh: () => void refresh(),
    stop: () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onAttached.removeListener(onActivated);
      browser.tabs.onDetached.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.runtime.onMessage.removeListener(onMessage);
      port?.disconnect();
    },
  };
}

/**
 * Whether the browser lets nothing of ours into a tab whose address tells no reason: a PDF without that
 * ending, or the browser's own words in place of a page that did not come. A reload would not help there.
 */
function isClosed(tabId: number): Promise<boolean> {
  const attempt = { target: { tabId }, func: () => {}, injectImmediately: true };
  return browser.scripting.executeScript(attempt).then(
    () => false,
    () => true,
  );
}
