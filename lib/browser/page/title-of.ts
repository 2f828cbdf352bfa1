import { MAX_TITLE } from '../../page/limits';
import { documentTitle } from './natives';

/** The title of a document's tab; of one that is longer than any title, its beginning. */
export function titleOf(document: Document): string {
  return (documentTitle(document) ?? '').slice(0, MAX_TITLE);
}
