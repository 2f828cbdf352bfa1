import { BEFORE_NUMBER, CLOSING, LEADING, OPENERS } from './abbreviations';

/** How much of the text around a break is looked at. UTF-16 units. */
const REACH = 80;
/** The token before a full stop, with the full stops inside it: `U.S`, `Gen`, `т`, `24`. */
const STOPPED = /(?:^|[\s"'“”„«»([–—-])([\p{L}\p{M}\p{N}№º][\p{L}\p{M}\p{N}.-]*)\.\s*$/u;
const OPENING = /^[\s"'“”„«»‚‘([–—-]*/u;
const NUMBER = /^\p{N}+$/u;
const LETTERS_WITH_STOPS = /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u;
/** Japanese particles behind a quote: "…" so he said. */
const REPORTED = /^[とっなのはがをに]/;
/** Months and the like, which German writes with a capital after an ordinal. */
const ORDINAL_NOUN =
  /^(?:Jan|Jän|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Jahrestag|Weltkrieg|Armee|Brigade|Division|Kongress|Mal)/;

/**
 * Whether the break that was found at `at` lies within a sentence: after an abbreviation, an initial or
 * an ordinal, or before what goes on in lower case (`"Stop!" he said`).
 */
export function isInnerBreak(text: string, at: number): boolean {
  const next = text.slice(at, at + REACH).replace(OPENING, '');
  if (!next) return false;
  if (/^\p{Ll}/u.test(next)) return true;
  const before = text.slice(Math.max(0, at - REACH), at);
  if (/[」』]$/.test(before) && REPORTED.test(next)) return true;
  const word = STOPPED.exec(before)?.[1];
  if (!word) return false;
  const lead = before.trimEnd().slice(0, -word.length - 1);
  return NUMBER.test(word) ? isOrdinal(word, lead, next) : isAbbreviation(word, lead, next);
}

/** Whether an end mark before a number, at which no break was found, ends a sentence all the same. */
export function isMissedBreak(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  const word = STOPPED.exec(before)?.[1];
  if (!word) return true;
  // A year ends a sentence more often than not; a shorter number may be an ordinal.
  if (NUMBER.test(word)) return word.length > 2;
  return word.length > 1 && !word.includes('.') && !isListed(word, LEADING, BEFORE_NUMBER);
}

function isOrdinal(word: string, lead: string, next: string): boolean {
  const numbersList = /(?:^|[.!?…:;]\s*)$/.test(lead);
  return word.length < 3 && (numbersList || ORDINAL_NOUN.test(next));
}

function isAbbreviation(word: string, lead: string, next: string): boolean {
  if (isListed(word, CLOSING) || OPENERS.has(/^\p{L}*(?!\.)/u.exec(next)![0])) return false;
  return (
    isListed(word, LEADING) ||
    (/^\p{N}/u.test(next) && isListed(word, BEFORE_NUMBER)) ||
    LETTERS_WITH_STOPS.test(word) ||
    isInitial(word, lead)
  );
}

/** `J.` of a name, `т.` of "т. е."; but not `г.` of "2023 г.", nor the `д.` of "и т. д.". */
function isInitial(word: string, lead: string): boolean {
  if (!/^\p{L}$/u.test(word)) return false;
  return !/\p{N}\s*$/u.test(lead) && !(/^[дп]$/.test(word) && /т\.\s*$/.test(lead));
}

function isListed(word: string, ...lists: Set<string>[]): boolean {
  const lowered = word.charAt(0).toLowerCase() + word.slice(1);
  return lists.some((list) => list.has(word) || list.has(lowered));
}
