import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { report, reportUncaught } from '../../lib/browser/report';
import { isHalfErased } from '../../lib/browser/store/erase';
import { createTurns } from '../../lib/in-turn';
import { explainAll, followTabs } from './follow-tabs';
import { storeGateNames } from './gate-names';
import { lendOwn } from './knowledge';
import { createMenus, obeyMenusAndKeys } from './menus';
import { lookAt } from './obey-settings';
import { openFromToolbar } from './open-panel';
import { registerGate, startOnOpenTabs } from './page-scripts';
import { servePages } from './serve-pages';
import { servePanel } from './serve-panel';
import { createStore, erase, forgetPrivateWindows, type Store } from './store';
import { tidyStore } from './tidy-store';
import { welcome } from './welcome';

/** By then the browser has told of an install or a start of its own, if that is why this script runs. */
const EVENTS_MS = 1000;

/** Listeners are added at once, so that the browser may stop and wake this script between any two steps. */
export default defineBackground(() => {
  reportUncaught();
  const store = createStore();
  lendOwn(store.own);
  servePages(store);
  servePanel(store, () => refresh(store).then(noteSetUp));
  forgetPrivateWindows(store);
  openFromToolbar((tab) => void lookAt(tab).catch((error) => report(error, 'looking at a page')));
  obeyMenusAndKeys(store);
  followTabs();

  // One after the other: two at once would register the same script twice.
  const inTurn = createTurns();
  let isAtWork = false;
  const setUpInTurn = (step: () => Promise<void>, when: string) => {
    isAtWork = true;
    inTurn(step).catch((error) => report(error, when));
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    setUpInTurn(() => setUp(store), 'setting up');
    if (reason === 'install') welcome().catch((error) => report(error, 'welcoming the reader'));
  });
  browser.runtime.onStartup.addListener(() => setUpInTurn(() => refresh(store), 'starting'));
  setTimeout(() => {
    if (!isAtWork) setUpInTurn(() => finishSetUp(store), 'finishing what was stopped');
  }, EVENTS_MS);
  browser.permissions.onAdded.addListener(() =>
    setUpInTurn(() => startAnew(), 'starting on open pages'),
  );
});

/** After an install or update: the gate's names first, since the gate is silent without them. */
async function setUp(store: Store): Promise<void> {
  await createMenus();
  await refresh(store);
  await startOnOpenTabs();
  await explainAll();
  await noteSetUp();
}

/** More pages may be read than before. */
async function startAnew(): Promise<void> {
  await explainAll(true);
  await startOnOpenTabs();
}

/** A start of the browser, or the second half of an install. Safe to do again. */
async function refresh(store: Store): Promise<void> {
  if (await isHalfErased()) await erase(store);
  await storeGateNames();
  await registerGate();
  await tidyStore(store).catch((error) => report(error, 'tidying the store'));
}

/** Last of all: what the browser stops before this is done again by the next start of this script. */
async function noteSetUp(): Promise<void> {
  await browser.storage.local.set({ setUpFor: version() });
}

/** Sets up where the browser stopped this script before it had done so for this version. */
async function finishSetUp(store: Store): Promise<void> {
  const { setUpFor } = await browser.storage.local.get('setUpFor');
  if (setUpFor !== version() || (await isHalfErased())) await setUp(store);
}

function version(): string {
  return browser.runtime.getManifest().version;
}
