import { browser } from 'wxt/browser';

/** Opens the first steps in a tab, once: a browser may tell of the same install again. */
export async function welcome(): Promise<void> {
  const { welcomed } = await browser.storage.local.get('welcomed');
  if (welcomed) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  await browser.storage.local.set({ welcomed: true });
}
