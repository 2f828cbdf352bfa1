import { webAddress } from '../notes/web-address';
import { wellFormed } from '../text/well-formed';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for a place in HTML, also inside a quoted attribute. What no document may hold is left out. */
export function escapeHtml(text: string): string {
  return (
    wellFormed(text)
      .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what HTML does not allow
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
  );
}

/** An address for an attribute, where it leads to a web page; null where it may lead elsewhere. */
export function hrefOf(url: string): string | null {
  const address = webAddress(url);
  return address && escapeHtml(address);
}
