/** Elements whose content is no text, or is not for reading. */
const SILENT = new Set(['script', 'style', 'template', 'head', 'iframe', 'object', 'svg']);
/** Elements after which a line ends. */
const LINES = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'tr', 'blockquote', 'pre', 'hr']);
const HEADING = /^h[1-6]$/;
/** `[^<>]` and not `[^>]`: many tags that never close must not cost the square of their number. */
const MARKUP = /<!--|-->|<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi;
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * What is to be read of a body that somebody else's tool wrote as HTML. The result is plain text and
 * is treated as such: that no markup is left in it is for the eye, not for safety.
 */
export function htmlToText(html: string): string {
  let text = '';
  let from = 0;
  let silent = '';
  for (const found of html.matchAll(MARKUP)) {
    const [mark, slash, tag = mark] = found;
    if (!silent) text += decode(html.slice(from, found.index));
    from = found.index + mark.length;
    const name = tag.toLowerCase();
    silent = nextSilent(silent, name, Boolean(slash));
    if (!silent && (LINES.has(name) || HEADING.test(name))) text += '\n';
  }
  if (!silent) text += decode(html.slice(from));
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The element or comment inside which nothing is read, after a mark; '' outside of all. */
function nextSilent(silent: string, name: string, closes: boolean): string {
  if (silent === '<!--') return name === '-->' ? '' : silent;
  if (silent) return closes && name === silent ? '' : silent;
  return name === '<!--' || (!closes && SILENT.has(name)) ? name : '';
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (all, decimal, hex, name) => {
    if (name) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? all) : all;
    const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
