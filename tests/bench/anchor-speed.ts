import { describeQuote } from '../../lib/anchor/describe-quote';
import { loosenInParts } from '../../lib/anchor/loosen';
import { matchInParts } from '../../lib/anchor/match-quote';
import type { QuoteTarget } from '../../lib/messages';
import { generateCases } from './anchor-corpus';

/** A long page with many notes, of which some stand nowhere on it. */
export interface LongPage {
  text: string;
  targets: QuoteTarget[];
}

/** What anchoring a page's notes costs, in ms: in all, and each step from one rest to the next. */
export interface AnchorCost {
  all: number;
  steps: number[];
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
  const steps: number[] = [];
  const timed = <T>(work: Generator<void, T>): T => {
    for (;;) {
      const before = performance.now();
      const step = work.next();
      steps.push(performance.now() - before);
      if (step.done) return step.value;
    }
  };
  const page = timed(loosenInParts(text));
  const states = targets.map((target) => timed(matchInParts(page, target)).state);
  const orphans = states.filter((state) => state === 'orphan').length;
  return { all: performance.now() - began, steps, orphans };
}

/** The dearest step, each at its best of several rounds: what else a machine does falls on other steps each time. */
export function longestStep(rounds: AnchorCost[]): number {
  const [first] = rounds;
  return Math.max(
    ...first!.steps.map((_, at) => Math.min(...rounds.map(({ steps }) => steps[at]!))),
  );
}
