import { describeQuote } from '../../lib/anchor/describe-quote';
import { loosen } from '../../lib/anchor/loosen';
import { matchInLoose } from '../../lib/anchor/match-quote';
import type { QuoteTarget } from '../../lib/messages';
import { generateCases } from './anchor-corpus';

/** A long page with many notes, of which some stand nowhere on it. */
export interface LongPage {
  text: string;
  targets: QuoteTarget[];
}

/** What anchoring a page's notes costs, in ms; `longest` is the dearest single note. */
export interface AnchorCost {
  all: number;
  longest: number;
  orphans: number;
}

/** A page of `length` UTF-16 units from the corpus' articles, paragraphs numbered so that each stands once. */
export function longPage(length = 300_000, notes = 200, orphans = 50): LongPage {
  const articles = [...new Set(generateCases().map(({ before }) => before))];
  const paragraphs: string[] = [];
  for (let i = 0, size = 0; size < length; i++) {
    const paragraph = articles[i % articles.length]!.replaceAll('\n', ` ${i} `);
    paragraphs.push(paragraph);
    size += paragraph.length + 1;
  }
  const text = paragraphs.join('\n').slice(0, length);
  const standing = Array.from({ length: notes - orphans }, (_, i) => {
    const start = Math.floor((i * length) / notes);
    return describeQuote(text, start, start + 60 + (i % 5) * 80)!;
  });
  return {
    text,
    targets: [...standing, ...Array.from({ length: orphans }, (_, i) => orphan(text, i))],
  };
}

/** Common words of the page in an order that stands nowhere: the dearest kind of orphan. */
function orphan(text: string, index: number): QuoteTarget {
  const words = text.slice(index * 1000, index * 1000 + 40_000).split(/\s+/);
  const picked = Array.from({ length: 24 }, (_, i) => words[(i * 37 + index * 11) % words.length]!);
  const joined = ['', ...picked, ''].join(' ');
  return describeQuote(
    `${joined} ${picked.join(' ')} end of it`,
    joined.length,
    joined.length * 2 - 2,
  )!;
}

/** Anchors all notes of a page, timed. */
export function timeAnchoring({ text, targets }: LongPage): AnchorCost {
  const began = performance.now();
  const page = loosen(text);
  let longest = 0;
  let orphans = 0;
  for (const target of targets) {
    const before = performance.now();
    if (matchInLoose(page, target).state === 'orphan') orphans++;
    longest = Math.max(longest, performance.now() - before);
  }
  return { all: performance.now() - began, longest, orphans };
}
