/** By the mark that opens a quotation: those that close it. */
const CLOSING: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '»': '«', '"': '"' };
/** A quotation that is not closed within so many sentences was a stray mark. */
const LONGEST = 6;

/**
 * Which sentences of a text stand inside one direct quotation that runs over several of them: for each
 * sentence the first and the last of its quotation, null where it has none or one of its own.
 */
export function quotationsOf(texts: readonly string[]): ({ from: number; to: number } | null)[] {
  const found: ({ from: number; to: number } | null)[] = texts.map(() => null);
  let open: { mark: string; from: number } | null = null;
  texts.forEach((text, at) => {
    if (open && at - open.from >= LONGEST) open = null;
    const mark: string | null = markAfter(text, open?.mark ?? null);
    if (open && mark === null) {
      const span = { from: open.from, to: at };
      for (let i = span.from; i <= span.to; i++) found[i] = span;
    }
    open = mark === null ? null : { mark, from: open?.from ?? at };
  });
  return found;
}

/** The words of a sentence outside quotation marks, given the mark that is open before it. */
export function outsideQuotes(text: string, begin: string | null = null): string {
  let [outside, mark] = ['', begin];
  for (let at = 0; at < text.length; at++) {
    const next = step(mark, text, at);
    if (mark === null && next === null) outside += text[at];
    mark = next;
  }
  return outside;
}

/** The mark that is still open at a sentence's end, null where none is. */
export function markAfter(text: string, begin: string | null): string | null {
  let mark = begin;
  // An English quotation opens anew with each paragraph.
  const rest = mark === '“' && text.startsWith('“') ? text.slice(1) : text;
  for (let at = 0; at < rest.length; at++) mark = step(mark, rest, at);
  return mark;
}

function step(mark: string | null, text: string, at: number): string | null {
  const sign = text[at]!;
  if (mark === null) return sign in CLOSING && !isLeftOver(text, at) ? sign : null;
  // Where a straight mark opens, the one before was never closed.
  if (mark === '"' && sign === '"' && /(?:^|[\s(—–:])$/.test(text.slice(0, at))) return mark;
  return CLOSING[mark]!.includes(sign) ? null : mark;
}

/** A straight mark at the end of a word opens nothing. */
function isLeftOver(text: string, at: number): boolean {
  return text[at] === '"' && at > 0 && /[^\s(—–:]/.test(text[at - 1]!);
}
