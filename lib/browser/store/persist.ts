import { browser } from 'wxt/browser';

/**
 * Asks the browser, once, not to clear the store by itself when space runs short. Only a page may ask;
 * a browser that says no is not asked again, and one that knows no such question not at all.
 */
export async function askToPersist(): Promise<void> {
  if (!navigator.storage?.persist) return;
  const { persistAsked } = await browser.storage.local.get('persistAsked');
  if (persistAsked || (await navigator.storage.persisted())) return;
  await browser.storage.local.set({ persistAsked: true });
  await navigator.storage.persist();
}
