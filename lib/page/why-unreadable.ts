/** Why the browser keeps extensions away from a page, as far as its address tells. */
export type Unreadable = 'store' | 'pdf' | 'unreadable';

/** The shops for extensions: their pages are closed to extensions, whatever access these were given. */
const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(?:[/?#]|$)/;
const PDF = /^[a-z]+:\/\/[^?#]*\.pdf(?:[?#]|$)/i;

/** The reason for an address at which nothing of ours can run; null where pages can be read. */
export function whyUnreadable(url: string): Unreadable | null {
  if (STORES.test(url)) return 'store';
  if (PDF.test(url)) return 'pdf';
  return /^https?:/.test(url) ? null : 'unreadable';
}
