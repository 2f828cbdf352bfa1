/** Parameters that say how a reader came, not what is shown (the names that Firefox and Brave strip, shortened). */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_eid|igshid|yclid|_ga|ref_src|cmpid)$/i;

/**
 * The part of an address that names the page: without fragment and tracking parameters, the host in
 * lower case and without `www.`. Two addresses with one key are one page to a note. An address that is
 * no http(s) address is its own key.
 */
export function pageKey(url: string): string {
  const match = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(url);
  if (!match) return url;
  const [, host = '', path = '', query = ''] = match;
  const kept = query.split('&').filter((part) => part && !TRACKING.test(part.split('=')[0] ?? ''));
  const place = host.toLowerCase().replace(/^www\./, '') + (path || '/');
  return kept.length ? `${place}?${kept.join('&')}` : place;
}

/**
 * A number that stands for a page's key where addresses themselves shall not be copied about: 32 bits,
 * FNV-1a (Fowler, Noll, Vo). Two pages may share one; nothing but a needless look depends on it.
 */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
