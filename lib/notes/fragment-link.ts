import { wellFormed } from '../text/well-formed';

/** A passage with what stands around it, as in a W3C TextQuoteSelector. */
interface Quote {
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** The parts of a text directive; '' where one is left out. */
interface Directive {
  prefix: string;
  start: string;
  end: string;
  suffix: string;
}

/** A longer passage is told by its ends: browsers and people cut long addresses. UTF-16 units. */
const LONGEST = 300;
/** How many words each end of a long passage has, at first and later. */
const END_WORDS = [4, 8, 12];
/** How many words of the surroundings are added, as long as a passage is not the only one of its kind. */
const CONTEXT_WORDS = [0, 1, 2, 4, 8];
/** Below as many units a passage may stand elsewhere too, or may come to stand there. */
const SHORT = 32;

/**
 * An address that opens a page at a passage (URL Fragment Text Directives, WICG, 3.2):
 * `#:~:text=[prefix-,]start[,end][,-suffix]`. Where the page's text is given, the shortest directive
 * that means this passage and no other; else one with surroundings where the passage is short. A fragment
 * of the page's own stays. A browser that cannot find the words opens the page at its top.
 */
export function fragmentLink(url: string, quote: Quote, pageText?: string): string {
  const { exact, prefix = '', suffix = '' } = wholeWords(quote);
  if (!exact.trim()) return url;
  const [base = url] = url.split(':~:');
  const directives = directivesFor(exact, prefix, suffix);
  const chosen =
    (pageText && directives.find((each) => meansOnly(each, exact, pageText))) ??
    directives.find(({ prefix, suffix }) => exact.trim().length >= SHORT || prefix || suffix);
  const text = writeDirective(chosen || directives[0]!);
  return `${base}${base.includes('#') ? '' : '#'}:~:text=${text}`;
}

/** All directives for a passage, the shortest first. */
function directivesFor(exact: string, prefix: string, suffix: string): Directive[] {
  // The outermost words may have been cut; a browser finds whole ones alone.
  const before = wordsOf(lastLine(prefix)).slice(1);
  const after = wordsOf(firstLine(suffix)).slice(0, -1);
  return CONTEXT_WORDS.flatMap((count) =>
    endsOf(exact).map((ends) => ({
      ...ends,
      prefix: count ? before.slice(-count).join(' ') : '',
      suffix: after.slice(0, count).join(' '),
    })),
  );
}

/** A passage whole, or its two ends where it is long or runs over several lines of the layout. */
function endsOf(exact: string): Pick<Directive, 'start' | 'end'>[] {
  const text = exact.trim();
  if (text.length <= LONGEST && !text.includes('\n')) return [{ start: fold(text), end: '' }];
  const [first, last] = [wordsOf(firstLine(text)), wordsOf(lastLine(text))];
  return END_WORDS.map((count) => ({
    start: first.slice(0, count).join(' '),
    end: last.slice(-count).join(' '),
  })).filter(({ start, end }) => start.length + end.length < text.length);
}

/** Whether a directive finds this passage and finds it once. Blocks end lines; a term stays in its line. */
function meansOnly(directive: Directive, exact: string, pageText: string): boolean {
  const { prefix, start, end, suffix } = directive;
  const head = [prefix, start].filter(Boolean).map(patternOf).join('\\s*');
  const tail = [end && `[\\s\\S]*?${patternOf(end)}`, suffix && `\\s*${patternOf(suffix)}`].join(
    '',
  );
  const matches = [...pageText.matchAll(new RegExp(end ? head : head + tail, 'giu'))];
  if (matches.length !== 1 || !end) return matches.length === 1;
  const [whole = ''] = new RegExp(head + tail, 'iu').exec(pageText) ?? [];
  return fold(whole).length === fold([prefix, exact, suffix].join(' ')).length;
}

function patternOf(term: string): string {
  return wordsOf(term)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('[^\\S\\n]+');
}

function writeDirective({ prefix, start, end, suffix }: Directive): string {
  return [
    prefix && `${encode(prefix)}-,`,
    encode(start),
    end && `,${encode(end)}`,
    suffix && `,-${encode(suffix)}`,
  ].join('');
}

/** `-`, `,` and `&` are the directive's own marks; the first is the one that URI encoding leaves alone. */
function encode(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/-/g, '%2D');
}

/** A script that sets its words apart; others have no words to complete. */
const SPACED =
  /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}])[\p{L}\p{N}]/u;
const WORD_BEFORE = /[\p{L}\p{N}\p{M}]*$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}]*/u;

/** The passage with the rest of the words that it cuts: browsers look for whole words. */
function wholeWords({ exact, prefix = '', suffix = '' }: Quote): Required<Quote> {
  const first = String.fromCodePoint(exact.codePointAt(0) ?? 0);
  const before = SPACED.test(first) ? (WORD_BEFORE.exec(prefix)?.[0] ?? '') : '';
  const after = SPACED.test(exact.slice(-1)) ? (WORD_AFTER.exec(suffix)?.[0] ?? '') : '';
  return {
    exact: before + exact + after,
    prefix: prefix.slice(0, prefix.length - before.length),
    suffix: suffix.slice(after.length),
  };
}

const fold = (text: string) => wordsOf(text).join(' ');
const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);
const firstLine = (text: string) => text.trim().split('\n')[0] ?? '';
const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';
