import { describeQuote } from '../../lib/anchor/describe-quote';
import { readPage } from '../../lib/browser/page/read-page';
import { MAX_QUOTE, type QuoteTarget } from '../../lib/notes/note';

/**
 * The selected passage as selectors into the page's text as it is now; null where nothing is selected,
 * or only what is not read (a form field, navigation).
 */
export function selectedQuote(document: Document): QuoteTarget | null {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const { page, offsetOf } = readPage(document);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  return describeQuote(page.text, start, Math.min(end, start + MAX_QUOTE));
}
