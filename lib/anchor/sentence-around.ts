import type { QuoteTarget } from '../messages';
import { type Loose, loosen } from './loosen';

/** The rest of the sentences in which a quote begins and ends; loosened. */
export interface Around {
  /** From the beginning of its first sentence to the quote. */
  tail: string;
  /** From the quote to the end of its last sentence. */
  head: string;
  /** Whether `tail` reaches back to the beginning of the sentence; a kept prefix may be cut. */
  tailWhole: boolean;
  headWhole: boolean;
}

/** How far around a quote a page is read for the rest of its sentences. UTF-16 units. */
const REACH = 320;
const BOUNDARY = /(?:[.!?؟۔]+|[。！？])["')\]]*(?:\s+|$|(?<=["。！？]))/gu;
/** A full stop behind these ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s"(.-])(?:\p{Lu}|\p{Lu}\p{Ll}|Mrs|Gen|Col|Gov|Sen|Rep|Brig|Prof|Capt|Maj|Sgt|Hon|bzw|ca|z\.B|т|см|г|св|ul|np|tzv|např)\.$/u;
const LOWER = /^["'(\s]*\p{Ll}/u;

/** The sentence around a place of a page. */
export function aroundPlace(page: Loose, start: number, end: number): Around {
  const from = Math.max(0, start - REACH, lineBefore(page, start));
  const to = Math.min(page.text.length, end + REACH, lineAfter(page, end));
  return around(
    page.text.slice(from, start),
    page.text.slice(start, end),
    page.text.slice(end, to),
    {
      before: from > start - REACH,
      after: to < end + REACH,
    },
  );
}

/** The sentence around a quote as its prefix and suffix tell; whole where they reach far enough. */
export function aroundQuote({ quote, position }: QuoteTarget): Around {
  const { exact, prefix, suffix } = quote;
  const [before, after] = [loosen(prefix), loosen(suffix)];
  const from = /[\n\r]\s*$/.test(prefix) ? before.text.length : (before.lines.at(-1) ?? 0);
  const to = /^\s*[\n\r]/.test(suffix) ? 0 : (after.lines[0] ?? after.text.length);
  return around(before.text.slice(from), loosen(exact).text, after.text.slice(0, to), {
    before: from > 0 || (position.start === prefix.length && position.end > position.start),
    after: to < after.text.length,
  });
}

function around(
  before: string,
  quote: string,
  after: string,
  reached: { before: boolean; after: boolean },
): Around {
  const tail = tailOf(before, quote);
  const head = headOf(quote, after);
  return {
    tail: before.slice(tail ?? 0).trim(),
    head: after.slice(0, head ?? after.length).trim(),
    tailWhole: reached.before || tail !== null,
    headWhole: reached.after || head !== null,
  };
}

/** Where in `before` the sentence begins in which `quote` begins, or the one that leads over to its speech. */
function tailOf(before: string, quote: string): number | null {
  const starts = startsOf(before, quote);
  const last = starts.at(-1);
  if (last === undefined) return null;
  const rest = before.slice(last).trim();
  const speaks = rest === '"' || (!rest && quote.startsWith('"'));
  return speaks ? (starts.at(-2) ?? null) : last;
}

/** Where in `after` the sentence ends in which `quote` ends, or the one that tells who spoke it. */
function headOf(quote: string, after: string): number | null {
  const joined = quote + after;
  const ended = /[.!?。！？]["')\]]*$/.test(quote) && !/^["'\s]*\p{Ll}/u.test(after);
  const asked = /[!?]"?$/.test(quote) && /["]/.test(quote.slice(-1) + after.slice(0, 1));
  if (ended && !asked) return 0;
  const end = startsOf(joined, '').find((at) => at > quote.length);
  return end === undefined ? null : end - quote.length;
}

/** Where sentences of a text begin, its own beginning left out; `next` follows the text. */
function startsOf(text: string, next: string): number[] {
  return [...text.matchAll(BOUNDARY)]
    .filter(({ 0: mark, index }) => {
      const rest = text.slice(index + mark.length) || next;
      if (LOWER.test(rest)) return false;
      return (
        mark[0] !== '.' ||
        mark[1] === '.' ||
        !ABBREVIATED.test(text.slice(Math.max(0, index - 8), index + 1))
      );
    })
    .map(({ 0: mark, index }) => index + mark.length);
}

/** A stretch of a page with its line breaks back: sentences end there. */
export function linesOf(page: Loose, start: number, end: number): string {
  let text = '';
  let from = start;
  for (let at = lowerBound(page.lines, start + 1); (page.lines[at] ?? end) < end; at++) {
    text += `${page.text.slice(from, page.lines[at]).trimEnd()}\n`;
    from = page.lines[at]!;
  }
  return text + page.text.slice(from, end);
}

/** The beginning of the line in which a place lies. */
function lineBefore(page: Loose, start: number): number {
  const at = lowerBound(page.lines, start + 1) - 1;
  return at < 0 ? 0 : page.lines[at]!;
}

function lineAfter(page: Loose, end: number): number {
  return page.lines[lowerBound(page.lines, end)] ?? page.text.length;
}

/** Index of the first entry that is not less than `value`. */
function lowerBound(sorted: number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
