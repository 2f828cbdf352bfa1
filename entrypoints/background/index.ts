import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { report } from '../../lib/browser/report';
import { Database } from '../../lib/browser/store/database';
import { forgetDeleted } from '../../lib/browser/store/notes';
import { createTurns } from '../../lib/in-turn';
import { explainAll, followTabs } from './follow-tabs';
import { storeGateNames, storeNotedPages } from './gate-names';
import { createMenus, obeyMenusAndKeys } from './menus';
import { lookAt } from './obey-settings';
import { openFromToolbar } from './open-panel';
import { registerGate, startOnOpenTabs } from './page-scripts';
import { servePages } from './serve-pages';
import { servePanel } from './serve-panel';

/** By then the browser has told of an install or a start of its own, if that is why this script runs. */
const EVENTS_MS = 1000;

/** Listeners are added at once, so that the browser may stop and wake this script between any two steps. */
export default defineBackground(() => {
  const db = new Database();
  servePages(db);
  servePanel(db);
  openFromToolbar((tab) => void lookAt(tab).catch((error) => report(error, 'looking at a page')));
  obeyMenusAndKeys(db);
  followTabs();

  // One after the other: two at once would register the same script twice.
  const inTurn = createTurns();
  let isAtWork = false;
  const setUpInTurn = (step: () => Promise<void>, when: string) => {
    isAtWork = true;
    inTurn(step).catch((error) => report(error, when));
  };
  browser.runtime.onInstalled.addListener(() => setUpInTurn(() => setUp(db), 'setting up'));
  browser.runtime.onStartup.addListener(() => setUpInTurn(() => refresh(db), 'starting'));
  setTimeout(() => {
    if (!isAtWork) setUpInTurn(() => finishSetUp(db), 'finishing what was stopped');
  }, EVENTS_MS);
  browser.permissions.onAdded.addListener(() =>
    setUpInTurn(() => startAnew(), 'starting on open pages'),
  );
});

/** After an install or update: the gate's names first, since the gate is silent without them. */
async function setUp(db: Database): Promise<void> {
  await createMenus();
  await refresh(db);
  await startOnOpenTabs();
  await explainAll();
}

/** More pages may be read than before. */
async function startAnew(): Promise<void> {
  await explainAll(true);
  await startOnOpenTabs();
}

/** A start of the browser, or the second half of an install. Safe to do again. */
async function refresh(db: Database): Promise<void> {
  await storeGateNames();
  await registerGate();
  await forgetDeleted(db, new Date());
  await storeNotedPages(db);
  await browser.storage.local.set({ setUpFor: version() });
}

/** Sets up where the browser stopped this script before it had done so for this version. */
async function finishSetUp(db: Database): Promise<void> {
  const { setUpFor } = await browser.storage.local.get('setUpFor');
  if (setUpFor !== version()) await setUp(db);
}

function version(): string {
  return browser.runtime.getManifest().version;
}
