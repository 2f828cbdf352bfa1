import type { Block, PageText, Segment } from '../types';
import { isInnerBreak, isMissedBreak } from './sentence-breaks';

/** A sentence is cut beyond this: nobody says more in one, and what matches must stay bounded. UTF-16 units. */
const MAX_SENTENCE = 1000;
/** Text handed to the segmenter at once; its look-ahead is not linear in what it is given. UTF-16 units. */
const MAX_CHUNK = 10_000;
/** How far back from a cut a space is looked for. UTF-16 units. */
const CUT_WINDOW = 200;

const WORDY = /[\p{L}\p{N}]/u;
/** Quotes and brackets that close when white space or nothing follows. */
const CLOSERS = /^["'”’»“)\]›」』]+(?=\s|$)/u;
/** What opens where no space parts sentences. */
const OPENERS = /[「『（《〈【]+$/;
/** Line breaks inside a block are spaces; one unit for one, so that offsets stay. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]/g;

/**
 * The sentences of a page, in order: offsets into `page.text`, without outer white space. A sentence
 * never leaves its block; a block without end marks, such as a headline, is one sentence. What has
 * neither letter nor digit is none. Based on UAX #29 with its known faults mended: see
 * `sentence-breaks.ts`. Empty for a page without text.
 */
export function segment(page: PageText): Segment[] {
  const segmenter = segmenterFor(page.language);
  return page.blocks.flatMap((block) => sentencesOf(page.text, block, segmenter));
}

function segmenterFor(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' });
  } catch {
    // Pages declare tags that are none ("english"): the rules of no language in particular do.
    return new Intl.Segmenter('und', { granularity: 'sentence' });
  }
}

function sentencesOf(text: string, block: Block, segmenter: Intl.Segmenter): Segment[] {
  const plain = text.slice(block.start, block.end).replace(BREAKS, ' ');
  const sentences: Segment[] = [];
  let from = 0;
  for (const end of endsOf(plain, segmenter)) {
    const raw = plain.slice(from, end);
    const start = block.start + from + raw.length - raw.trimStart().length;
    const stop = block.start + from + raw.trimEnd().length;
    if (WORDY.test(raw))
      sentences.push({ start, end: stop, text: text.slice(start, stop), kind: block.kind });
    from = end;
  }
  return sentences;
}

/** Where the sentences of a block end, ascending; the last is its length. */
function endsOf(text: string, segmenter: Intl.Segmenter): number[] {
  const ends: number[] = [];
  let start = 0;
  for (const end of [...breaksOf(text, segmenter), text.length]) {
    for (; end - start > MAX_SENTENCE; start = ends.at(-1)!)
      ends.push(cutBefore(text, start + MAX_SENTENCE));
    if (end > start) ends.push(end);
    start = end;
  }
  return ends;
}

/** All places within `text` at which a sentence ends and the next begins. */
function breaksOf(text: string, segmenter: Intl.Segmenter): number[] {
  const found: number[] = [];
  for (let from = 0; from < text.length; ) {
    const to = text.length - from > MAX_CHUNK ? cutBefore(text, from + MAX_CHUNK) : text.length;
    for (const { index, segment: piece } of segmenter.segment(text.slice(from, to))) {
      if (index > 0) found.push(from + index);
      for (const inner of missedIn(piece)) found.push(from + index + inner);
    }
    from = to;
  }
  const moved = found.map((at) => besideQuotes(text, at));
  return [...new Set(moved)].sort((a, b) => a - b).filter((at) => !isInnerBreak(text, at));
}

/** A break that was found, moved so that closing marks stay with what they close, opening ones with theirs. */
function besideQuotes(text: string, at: number): number {
  const opening = OPENERS.exec(text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0;
  return at - opening + (CLOSERS.exec(text.slice(at, at + 8))?.[0].length ?? 0);
}

/** Breaks before a number, which UAX #29 takes for the middle of a sentence. */
function missedIn(piece: string): number[] {
  return [...piece.matchAll(/[.!?…]["'”’»)\]]*\s+(?=["“„«(]?\p{N})/gu)]
    .map(({ index, 0: mark }) => index + mark.length)
    .filter((at) => isMissedBreak(piece, at));
}

/** The last space before `limit`, else `limit` itself, but never within a character. */
function cutBefore(text: string, limit: number): number {
  const from = Math.max(0, limit - CUT_WINDOW);
  // In the window alone: in a word without end the search would go back to its beginning each time.
  const space = text.slice(from, limit).lastIndexOf(' ');
  if (space >= 0) return from + space + 1;
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}
