import type { Gate } from '../types';
import { conclude, type PageSigns } from './conclude';
import { createDateReader, type WrittenDate } from './dates';
import type { Sign } from './evidence';
import { createTermFinder, type FoundTerm } from './find-terms';
import type { GateNames, Use } from './gate-names';
import { createMentions } from './mentions';
import { scanWords } from './scan-words';
import { readFilter } from './word-filter';

export type { GateNames } from './gate-names';

/** Reads a page as it comes in and tells at any time what it is about. */
export interface PageGate {
  /** Takes the next run of text: whole blocks, in page order. */
  scan(text: string): void;
  /** What is known by now; the same until more is scanned. */
  finding(): Gate;
}

/** A number of more digits is neither a day nor a year. */
const MAX_DIGITS = 4;
/** So many signs for one pack, or dates, are kept of a page; what comes later changes little. */
const MAX_SIGNS = 600;

/** A gate for one page. It looks at nothing but the text: same text, same finding. */
export function createGate(names: GateNames): PageGate {
  const filter = readFilter(names.filter);
  const findTerms = createTermFinder(names, filter);
  const dates = createDateReader();
  const page: PageSigns = { packs: new Map(), dates: [], counts: new Map() };
  let words = 0;
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
    if (kind === 'core') add(pack, { at, kind, actor });
  });
  const apply = ({ kind, first, second }: Use, at: number) => {
    if (kind === 'a') mentions.alias(first, second, at);
    else if (kind === 'n') mentions.needed(first, at);
    else if (kind === 'm') addDate(dates.month(first, at, second === 1), at);
    else if (kind === 'c') add(first, { at, kind: 'act', rank: second });
    else if (kind === 'o') add(first, { at, kind: 'other', rank: second });
    else add(first, { at, kind: 'place', rare: kind === 'q' });
  };

  return {
    scan(text) {
      known = null;
      const overlaps = createOverlaps();
      words = scanWords(text, filter, words, (start, end, at) => {
        if (end - start <= MAX_DIGITS)
          addDate(dates.number(Number(text.slice(start, end)), at), at);
        const found = findTerms(text, start, end);
        if (found.length > 0) for (const use of overlaps(found, start)) apply(use, at);
      });
    },
    finding() {
      known ??= conclude(names, page);
      return known;
    },
  };
}

/** The finding for texts that are all at hand, such as the blocks of a page and its title. */
export function gateText(names: GateNames, texts: Iterable<string>, title = ''): Gate {
  const gate = createGate(names);
  gate.scan(title);
  for (const text of texts) gate.scan(text);
  return gate.finding();
}

/**
 * What counts where terms of one text overlap: of aliases, and of other events, the one that begins
 * first, then the longest; and the place is not meant within another event's name ("Salyut Belgorod").
 */
function createOverlaps() {
  const taken = { a: 0, o: 0 };
  return (found: FoundTerm[], start: number): Use[] => {
    const longest = { a: 0, o: 0 };
    for (const { term, end } of found) {
      for (const { kind } of term.uses)
        if (kind === 'a' || kind === 'o') longest[kind] = Math.max(longest[kind], end);
    }
    const open = { a: start >= taken.a, o: start >= taken.o };
    if (open.a && longest.a) taken.a = longest.a;
    if (open.o && longest.o) taken.o = longest.o;
    return found.flatMap(({ term, end }) =>
      term.uses.filter(({ kind }) => {
        if (kind === 'a' || kind === 'o') return open[kind] && end === longest[kind];
        return kind === 'p' || kind === 'q' ? end > taken.o || longest.o === end : true;
      }),
    );
  };
}
