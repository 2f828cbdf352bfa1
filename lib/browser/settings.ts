import { browser } from 'wxt/browser';
import { createTurns } from '../in-turn';
import { migrateSettings, type Settings, type SettingsChange } from '../settings';

/** Where the settings lie in `storage.local`, and where 0.1.0 kept the one that it had. */
const KEYS: ('settings' | 'pausedHosts')[] = ['settings', 'pausedHosts'];

const inTurn = createTurns();

/** The reader's settings, each valid. */
export async function readSettings(): Promise<Settings> {
  return migrateSettings(await browser.storage.local.get(KEYS));
}

/**
 * Changes some settings and gives all, once they are stored. For the background alone: it is the one
 * writer, so that two changes at once both count.
 */
export function changeSettings(
  make: SettingsChange | ((settings: Settings) => SettingsChange),
): Promise<Settings> {
  return inTurn(async () => {
    const settings = await readSettings();
    const changed = { ...settings, ...(typeof make === 'function' ? make(settings) : make) };
    await browser.storage.local.set({ settings: changed });
    return changed;
  });
}

/** Calls back with the settings whenever they have changed. Gives the function that stops it. */
export function onSettings(tell: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes.settings)
      tell(migrateSettings({ settings: changes.settings.newValue }));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
