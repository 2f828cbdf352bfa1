import type { Gate } from '../types';
import { conclude, type PageSigns } from './conclude';
import { createDateReader, type WrittenDate } from './dates';
import type { Sign } from './evidence';
import { createTermFinder, type FoundTerm, wordBefore } from './find-terms';
import type { GateNames, Use } from './gate-names';
import { createMentions } from './mentions';
import { type StoppedWord, scanWords } from './scan-words';
import { usesOf } from './term-codec';

export type { GateNames } from './gate-names';

/** Reads a page as it comes in and tells at any time what it is about. */
export interface PageGate {
  /** Takes the page's title, before all else. */
  title(text: string): void;
  /** Takes the next run of text: whole blocks, in page order. */
  scan(text: string): void;
  /** What is known by now; the same until more is scanned. */
  finding(): Gate;
}

/** A number of more digits is neither a day nor a year. */
const MAX_DIGITS = 4;
const NINE = 57;
/** After these "May" is a month, also without a number. */
const LEADS_TO_MONTH = /^(?:in|last|since|late|early|mid|of|this|en|fin)$/;
/** So many signs for one pack, or dates, are kept of a page: those of some 100 printed pages on it. */
const MAX_SIGNS = 5000;

/** A gate for one page. It looks at nothing but the text: same text, same finding. */
export function createGate(names: GateNames): PageGate {
  const { filter } = names;
  const findTerms = createTermFinder(names);
  const dates = createDateReader();
  const page: PageSigns = { packs: new Map(), dates: [], counts: new Map(), titled: 0 };
  const overlaps = createOverlaps();
  let text = '';
  let read = 0;
  let known: Gate | null = null;

  const add = (pack: number, sign: Sign) => {
    const signs = page.packs.get(pack) ?? [];
    if (signs.length === 0) page.packs.set(pack, signs);
    if (signs.length < MAX_SIGNS) signs.push(sign);
  };
  const addDate = (date: WrittenDate | null, at: number) => {
    if (date && page.dates.length < MAX_SIGNS) page.dates.push({ ...date, at });
  };
  const mentions = createMentions(names.needs, (actor, at) => {
    page.counts.set(actor, (page.counts.get(actor) ?? 0) + 1);
    const [pack, , , kind] = names.actors[actor]!;
    if (kind === 'core' || kind === 'voice') add(pack, { at, kind, actor });
  });
  const apply = ({ kind, first, second }: Use, { words }: FoundTerm, at: number, start: number) => {
    if (kind === 'a') mentions.alias(first, second, at, words);
    else if (kind === 'n') mentions.needed(first, at);
    else if (kind === 'm') {
      const isShy = second === 1 && !LEADS_TO_MONTH.test(wordBefore(text, start).word);
      addDate(dates.month(first, at, isShy), at);
    } else if (kind === 'c') add(first, { at, kind: 'act', rank: second });
    else if (kind === 'o') add(first, { at, kind: 'other', rank: second });
    else add(first, { at, kind: 'place', rare: kind === 'q' });
  };
  const stopAt = (word: StoppedWord) => {
    const { start, end, index } = word;
    if (end - start <= MAX_DIGITS && text.charCodeAt(start) <= NINE) {
      addDate(dates.number(Number(text.slice(start, end)), index), index);
    }
    const found = findTerms(text, word);
    if (found.length > 0) overlaps.each(found, start, index, apply);
  };

  const scan = (next: string) => {
    known = null;
    text = next;
    overlaps.begin();
    read = scanWords(text, filter, read, stopAt);
  };

  return {
    title(next) {
      scan(next);
      page.titled = read;
    },
    scan,
    finding() {
      known ??= conclude(names, page);
      return known;
    },
  };
}

/** The finding for texts that are all at hand, such as the blocks of a page and its title. */
export function gateText(names: GateNames, texts: Iterable<string>, title = ''): Gate {
  const gate = createGate(names);
  gate.title(title);
  for (const text of texts) gate.scan(text);
  return gate.finding();
}

/**
 * What counts where terms of one text overlap: of aliases, and of other events, the one that begins
 * first, then the longest; and the place is not meant within another event's name ("Salyut Belgorod").
 */
function createOverlaps() {
  /** Ends of the last alias and of the last other event in the text at hand. */
  let alias = 0;
  let other = 0;
  const endOf = (found: FoundTerm[], kind: Use['kind']) => {
    let last = 0;
    for (const { term, end } of found) {
      if (end > last && usesOf(term).some((use) => use.kind === kind)) last = end;
    }
    return last;
  };
  return {
    begin(): void {
      alias = 0;
      other = 0;
    },
    each(
      found: FoundTerm[],
      start: number,
      index: number,
      apply: (use: Use, found: FoundTerm, index: number, start: number) => void,
    ): void {
      const longest = {
        a: start >= alias ? endOf(found, 'a') : 0,
        o: start >= other ? endOf(found, 'o') : 0,
      };
      alias = Math.max(alias, longest.a);
      other = Math.max(other, longest.o);
      for (const one of found) {
        for (const use of usesOf(one.term)) {
          const { kind } = use;
          const counts =
            kind === 'a' || kind === 'o'
              ? one.end === longest[kind]
              : (kind !== 'p' && kind !== 'q') || one.end > other;
          if (counts) apply(use, one, index, start);
        }
      }
    },
  };
}
