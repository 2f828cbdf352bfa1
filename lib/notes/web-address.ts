/** An address, where it leads to a web page; null where it may lead elsewhere (`javascript:`, `data:`). */
export function webAddress(url: string): string | null {
  return /^https?:\/\/\S+$/i.test(url) ? url : null;
}
