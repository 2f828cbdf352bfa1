import { browser } from 'wxt/browser';
import { listPrivatePauses, settingsIn, withPauses } from '../../lib/browser/private-pauses';
import { changeSettings, readSettings } from '../../lib/browser/settings';
import type { Sender } from '../../lib/browser/transport';
import { createTurns } from '../../lib/in-turn';
import { changedKeys, ruleFor, type Settings, type SettingsChange } from '../../lib/settings';
import { showState } from './badge';
import { explainAll, explainTab } from './follow-tabs';
import { storeGateNames } from './gate-names';
import { createMenus } from './menus';
import { obeyToolbar } from './open-panel';
import { isLive, openTabs, registerGate, startGate, stopIn } from './page-scripts';

const inTurn = createTurns();

/**
 * Changes settings and does what follows from it: what is registered, what the gate knows, what stands
 * in menus, and what runs on the pages that are open. Resolves when all of it is done. The one way to
 * change a setting.
 */
export function changeAndObey(
  make: SettingsChange | ((settings: Settings) => SettingsChange),
): Promise<void> {
  return inTurn(async () => {
    const before = await readSettings();
    await obey(before, await changeSettings(make));
  });
}

async function obey(before: Settings, after: Settings): Promise<void> {
  const changed = changedKeys(before, after);
  const has = (...keys: (keyof Settings)[]) => keys.some((key) => changed.has(key));
  if (has('packsOff')) await storeGateNames();
  if (has('language')) await createMenus();
  if (has('askFirst')) await obeyToolbar(after);
  if (has('askFirst', 'pausedEverywhere', 'pausedHosts')) await registerGate();
  const isRead = has('packsOff', 'language');
  const tabs = await openTabs();
  const pauses = await listPrivatePauses();
  const holds = (all: Settings, isPrivate: boolean) => (isPrivate ? withPauses(all, pauses) : all);
  await Promise.allSettled(
    tabs.map((tab) =>
      follow(tab, holds(before, tab.incognito), holds(after, tab.incognito), isRead),
    ),
  );
  if (has('language')) await explainAll();
}

/** Begins anew what runs on open pages, since what is known has changed. */
export async function readAnew(): Promise<void> {
  const settings = await readSettings();
  const tabs = await openTabs();
  await Promise.allSettled(tabs.map((tab) => follow(tab, settings, settings, true)));
}

/** Stops or starts what runs in a tab; with `isRead`, what runs on is begun anew, since it reads otherwise now. */
async function follow(
  { id, host }: { id: number; host: string },
  before: Settings,
  after: Settings,
  isRead: boolean,
): Promise<void> {
  const [was, is] = [ruleFor(before, host), ruleFor(after, host)];
  if (was === is && !isRead) return;
  const wasLive = await stopIn(id);
  const starts = is === 'run' || (is === 'ask-first' && was === is && wasLive);
  await (starts ? showState(id, 'none') : explainTab(id));
  if (starts) await startGate(id);
}

/** Looks at the page of a tab on which the reader pressed the button, where that is waited for. */
export async function lookAt(tab: number): Promise<void> {
  const { url, incognito } = await browser.tabs.get(tab);
  const settings = await settingsIn({ incognito });
  if (!settings.askFirst) return;
  const isAsked = url && ruleFor(settings, new URL(url).hostname) === 'ask-first';
  if (!isAsked || (await isLive(tab))) return;
  await showState(tab, 'none');
  await startGate(tab);
}

/** Whether our code may be on the page of an address, which is there already; asked-for pages are. */
export async function mayStay({ url, tab }: Sender): Promise<boolean> {
  const rule = ruleFor(await settingsIn(tab ?? {}), url ? new URL(url).hostname : '');
  return rule === 'run' || rule === 'ask-first';
}
