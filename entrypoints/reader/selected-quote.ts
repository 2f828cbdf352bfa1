import { describeQuote } from '../../lib/anchor/describe-quote';
import { readPage } from '../../lib/browser/page/read-page';
import { MAX_QUOTE, type QuoteTarget } from '../../lib/notes/note';
import type { PageText } from '../../lib/types';

/** What is selected on a page, in UTF-16 offsets into its text. */
interface Selected {
  page: PageText;
  start: number;
  end: number;
}

/** Null where nothing is selected, or only what is not read (a form field, navigation). */
export function readSelection(document: Document): Selected | null {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const { page, offsetOf } = readPage(document);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  return { page, start, end: Math.min(end, start + MAX_QUOTE) };
}

/** The selected passage as selectors into the page's text as it is now; null as in `readSelection`. */
export function selectedQuote(document: Document): QuoteTarget | null {
  const selected = readSelection(document);
  return selected && describeQuote(selected.page.text, selected.start, selected.end);
}
