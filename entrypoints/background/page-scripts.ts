import { browser } from 'wxt/browser';
import { settingsIn } from '../../lib/browser/private-pauses';
import { report } from '../../lib/browser/report';
import { readSettings } from '../../lib/browser/settings';
import { createTabSender, type Sender } from '../../lib/browser/transport';
import { createTurns } from '../../lib/in-turn';
import { backgroundToPage } from '../../lib/messages';
import { ruleFor } from '../../lib/settings';

const GATE = { id: 'gate', file: '/gate.js' } as const;
const SCAN = '/scan.js';
const READER = '/reader.js';
const SHEET = '/assets/marks.css';
/** All web pages; what is narrower than this the reader decides in the browser. */
export const WEB_PAGES = '*://*/*';

const inTurn = createTurns();

/**
 * Lets the gate run on all pages to come, but for those of paused hosts; on none where everything is
 * paused or the reader wants to be asked first. Safe to call again, also while
 * an earlier call is under way: a browser that is asked to change the same script twice at once refuses.
 */
export function registerGate(): Promise<void> {
  return inTurn(register);
}

async function register(): Promise<void> {
  const settings = await readSettings();
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [GATE.id] });
  if (settings.pausedEverywhere || settings.askFirst) {
    if (known.length) await browser.scripting.unregisterContentScripts({ ids: [GATE.id] });
    return;
  }
  const script = {
    id: GATE.id,
    js: [GATE.file],
    matches: [WEB_PAGES],
    excludeMatches: settings.pausedHosts.map(patternOf),
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  } as const;
  if (known.length) await browser.scripting.updateContentScripts([toArrays(script)]);
  else await browser.scripting.registerContentScripts([toArrays(script)]);
}

/** Lets the gate look at the pages that are open already, as far as it may run there by itself. */
export async function startOnOpenTabs(): Promise<void> {
  const tabs = await openTabs();
  await Promise.allSettled(
    tabs.map(async (tab) => {
      if (ruleFor(await settingsIn(tab), tab.host) === 'run') await startGate(tab.id);
    }),
  );
}

/** Tabs with a web page in them that the browser has not put to sleep. */
export async function openTabs(): Promise<{ id: number; host: string; incognito: boolean }[]> {
  const tabs = await browser.tabs.query({ url: WEB_PAGES });
  return tabs.flatMap(({ id, url, discarded, incognito }) =>
    id !== undefined && url && !discarded ? [{ id, host: hostOf(url), incognito }] : [],
  );
}

/** Makes what runs in a tab go quiet. False where nothing of ours ran there. */
export async function stopIn(tab: number): Promise<boolean> {
  const wasLive = await createTabSender(backgroundToPage, tab)('stop', {}).then(
    () => true,
    () => false,
  );
  if (wasLive) await browser.action.setBadgeText({ tabId: tab, text: '' }).catch(() => {});
  return wasLive;
}

/** Lets the gate run in one tab now. Rejects where the browser forbids it. */
export async function startGate(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [GATE.file] });
}

/** Brings the full scan to the document that asked; resolves when it is there. */
export async function startScan(sender: Sender): Promise<void> {
  const target = targetOf(sender);
  await browser.scripting.executeScript({ target, files: [SCAN] }).catch(unlessGone);
}

/** Brings the rest of the page's code to the document that asked. */
export async function startReader(sender: Sender): Promise<void> {
  const target = targetOf(sender);
  await browser.scripting.executeScript({ target, files: [READER] }).catch(unlessGone);
}

/** Brings the reader to a tab in which the gate may be shut; waits until it can be asked. */
export async function ensureReader(tab: number): Promise<void> {
  await startReaderIn(tab).catch((error) => report(error, 'starting in a tab'));
}

/** Brings the style sheet of the marks to the document that asked. */
export async function insertSheet(sender: Sender): Promise<void> {
  await browser.scripting.insertCSS({ target: targetOf(sender), files: [SHEET] }).catch(unlessGone);
}

/** The host of an address, empty where it has none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Whether our code runs in a tab's document and was not told to stop. */
export async function isLive(tabId: number): Promise<boolean> {
  const [found] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => {
      const world = globalThis as { [key: symbol]: { stopped: AbortSignal } | undefined };
      return world[Symbol.for('sidelight.page')]?.stopped.aborted === false;
    },
  });
  return found?.result ?? false;
}

async function startReaderIn(tabId: number): Promise<void> {
  if (!(await isLive(tabId))) await startGate(tabId);
  await browser.scripting.executeScript({ target: { tabId }, files: [READER] });
}

/**
 * How browsers say that a document went while we were on the way to it. Where its tab is between two
 * documents, Firefox says that it may not be reached.
 */
const GONE =
  /(?:frame|tab|document)\b.* (?:was|were) (?:removed|closed|destroyed)|no (?:tab|frame|document) with id|invalid (?:tab|frame|document) ?id|missing host permission for the tab/i;

/** A page that has gone in between wants nothing any more; whatever else happened is thrown on. */
function unlessGone(error: unknown): void {
  if (!GONE.test(String(error))) throw error;
}

/** The very document, where the browser names it: the tab may show another by the time we answer. */
function targetOf({ tab, documentId }: Sender) {
  const tabId = tab!.id!;
  return documentId ? { tabId, documentIds: [documentId] } : { tabId };
}

function patternOf(host: string): string {
  return `*://${host}/*`;
}

/** The browser's types want arrays that may be written to. */
function toArrays<T extends { js: readonly string[]; matches: readonly string[] }>(script: T) {
  return { ...script, js: [...script.js], matches: [...script.matches] };
}
