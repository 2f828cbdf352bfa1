import { readPage } from '../../../../lib/browser/page/read-page';
import type { BlockKind } from '../../../../lib/types';

const LETTERS: Record<BlockKind, string> = {
  headline: 'H',
  paragraph: 'P',
  caption: 'C',
  item: 'I',
};

/** The blocks of a document as lines: the kind's letter and the text. */
export function blocksOf(document: Document): string[] {
  const { page } = readPage(document, { isShown: () => true });
  return page.blocks.map(
    ({ start, end, kind }) => `${LETTERS[kind]} ${page.text.slice(start, end)}`,
  );
}
