import type { PagePassage } from '../../lib/messages';
import { passageAt } from '../../lib/own/passage-at';
import { readSelection } from './selected-quote';

/** The selected passage with the sentences that it touches; null where nothing readable is selected. */
export function selectedPassage(document: Document): PagePassage | null {
  const selected = readSelection(document);
  return selected && passageAt(selected.page, selected.start, selected.end);
}
