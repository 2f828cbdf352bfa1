import type { PagePassage } from '../messages';
import { segment } from '../text/segment';
import type { BlockKind, PageText } from '../types';

/** What a passage is part of, as packs say it. */
const PARTS: Partial<Record<BlockKind, PagePassage['part']>> = {
  headline: 'headline',
  caption: 'caption',
};

/**
 * A part of a page's text as a passage, with the whole sentences that it touches: by these it is known
 * again elsewhere, however carefully it was selected. Null where it holds no word.
 */
export function passageAt(page: PageText, start: number, end: number): PagePassage | null {
  const exact = page.text.slice(start, end).trim();
  const touched = segment(page).filter((sentence) => sentence.start < end && sentence.end > start);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!exact || !first || !last) return null;
  return {
    exact,
    sentences: touched.map(({ text }) => text).join(' '),
    start: first.start,
    end: last.end,
    part: PARTS[first.kind] ?? 'body',
    language: tagOf(page),
  };
}

/** As the page declares it, where that is a tag. Guessing takes word lists that are no page's to carry. */
function tagOf({ language }: PageText): string | null {
  return language && /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]+)*$/.test(language) ? language : null;
}
