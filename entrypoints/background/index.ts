import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { report } from '../../lib/browser/report';
import { Database } from '../../lib/browser/store/database';
import { forgetDeleted } from '../../lib/browser/store/notes';
import { storeGateNames, storeNotedPages } from './gate-names';
import { createMenus, obeyMenusAndKeys } from './menus';
import { openFromToolbar } from './open-panel';
import { registerGate, startOnOpenTabs } from './page-scripts';
import { servePages } from './serve-pages';
import { servePanel } from './serve-panel';

/** Listeners are added at once, so that the browser may stop and wake this script between any two steps. */
export default defineBackground(() => {
  const db = new Database();
  servePages(db);
  servePanel(db);
  openFromToolbar();
  obeyMenusAndKeys(db);

  browser.runtime.onInstalled.addListener(() => run(() => setUp(db), 'setting up'));
  browser.runtime.onStartup.addListener(() => run(() => refresh(db), 'starting'));
  browser.permissions.onAdded.addListener(() => run(startOnOpenTabs, 'starting on open pages'));
});

/** After an install or update: the gate's names first, since the gate is silent without them. */
async function setUp(db: Database): Promise<void> {
  await createMenus();
  await refresh(db);
  await startOnOpenTabs();
}

async function refresh(db: Database): Promise<void> {
  await storeGateNames();
  await registerGate();
  await forgetDeleted(db, new Date());
  await storeNotedPages(db);
}

function run(work: () => Promise<void>, when: string): void {
  work().catch((error) => report(error, when));
}
