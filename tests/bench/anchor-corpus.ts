import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonLines } from './data';

/** What may be said of a note after an edit. The first is hoped for, the others are honest as well. */
export type Expected = 'stands' | 'edited' | 'orphan' | 'ambiguous';

/** A page before and after an edit, and the quote that a reader had marked on it. */
export interface AnchorCase {
  id: string;
  lang: string;
  kind: string;
  before: string;
  /** Offsets of the quote into `before`. */
  start: number;
  end: number;
  after: string;
  expect: Expected[];
}

const ROOT = join(import.meta.dirname, '../..');
const DEMO = ['harbour-market', 'other-account', 'raid-at-the-border'];
const ENTRIES_PER_PAGE = 5;
const CASES_PER_PAGE_AND_KIND = 2;
/** Kinds for which few sentences serve are tried more often. */
const MORE_TRIALS = new Set([
  'speaker swapped',
  'speaker swapped before',
  'number corrected',
  'another kept',
]);

interface Page {
  lang: string;
  paragraphs: string[];
}

interface Picked {
  page: Page;
  paragraph: number;
  /** Offsets into the paragraph. */
  start: number;
  end: number;
  random: Random;
  others: Page[];
}

type Random = (below: number) => number;
type Edited = {
  page?: Page;
  paragraphs: string[];
  start?: number;
  end?: number;
  expect: Expected[];
};
type Edit = (picked: Picked) => Edited | null;

/** The corpus, the same for the same seed. */
export function generateCases(seed = 7): AnchorCase[] {
  const pages = readPages();
  // Each set draws from numbers of its own: what is added to one leaves the others as they were.
  return [EDITS, LATE].flatMap((edits, set) => {
    const random = createRandom(seed + set);
    return pages.flatMap((page, index) =>
      Object.entries(edits).flatMap(([kind, edit]) =>
        casesOf(page, index, kind, edit, random, pages),
      ),
    );
  });
}

function casesOf(
  page: Page,
  index: number,
  kind: string,
  edit: Edit,
  random: Random,
  pages: Page[],
): AnchorCase[] {
  const cases: AnchorCase[] = [];
  for (
    let trial = 0;
    trial < (MORE_TRIALS.has(kind) ? 60 : 14) && cases.length < CASES_PER_PAGE_AND_KIND;
    trial++
  ) {
    const picked = pick(page, random, pages);
    if (!picked) continue;
    const edited = edit(picked);
    if (!edited) continue;
    const id = `${kind}-${index}-${trial}`;
    const made = toCase(id, kind, picked, edited);
    if (!cases.some(({ start, after }) => start === made.start && after === made.after))
      cases.push(made);
  }
  return cases;
}

function toCase(id: string, kind: string, picked: Picked, edited: Edited): AnchorCase {
  const page = edited.page ?? picked.page;
  const offset =
    page.paragraphs.slice(0, picked.paragraph).join('\n').length + (picked.paragraph ? 1 : 0);
  return {
    id,
    lang: page.lang,
    kind,
    before: page.paragraphs.join('\n'),
    start: offset + (edited.start ?? picked.start),
    end: offset + (edited.end ?? picked.end),
    after: edited.paragraphs.join('\n'),
    expect: edited.expect,
  };
}

// ---------------------------------------------------------------------------------------------
// Articles: our own texts

function readPages(): Page[] {
  const demo = DEMO.map((name): Page => {
    const html = readFileSync(join(ROOT, `tests/fixtures/demo/${name}.html`), 'utf8');
    return { lang: 'en', paragraphs: paragraphsOf(html) };
  });
  const sets = ['event', 'actor', 'none'].flatMap((name) =>
    pagesOfSet(readJsonLines(join(ROOT, `tests/ranking/gate/${name}.jsonl`))),
  );
  const news = readdirSync(join(ROOT, 'tests/ranking/news'))
    .filter((name) => name.endsWith('positive.jsonl'))
    .sort()
    .flatMap((name) => pagesOfLines(readJsonLines(join(ROOT, 'tests/ranking/news', name))));
  return [...demo, ...sets, ...news];
}

function paragraphsOf(html: string): string[] {
  return [...html.matchAll(/<(?:p|h1|h2|figcaption)\b[^>]*>([\s\S]*?)<\/(?:p|h1|h2|figcaption)>/g)]
    .map(([, inner]) =>
      inner!
        .replace(/<[^>]*>/g, '')
        .replace(/&amp;/g, '&')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

/** Every third paragraph of such a page is one line, the others two. */
function pagesOfLines(lines: { lang: string; text: string }[]): Page[] {
  const pages: Page[] = [];
  for (let from = 0; from + 20 <= lines.length && pages.length < 3; from += 20) {
    const texts = lines.slice(from, from + 20).map(({ text }) => text);
    const paragraphs: string[] = [];
    while (texts.length) paragraphs.push(texts.splice(0, paragraphs.length % 3 ? 2 : 1).join(' '));
    pages.push({ lang: lines[0]!.lang, paragraphs });
  }
  return pages;
}

function pagesOfSet(entries: { lang: string; title: string; text: string }[]): Page[] {
  const byLang = new Map<string, string[][]>();
  for (const { lang, title, text } of entries) {
    const own = byLang.get(lang) ?? [];
    byLang.set(lang, own);
    own.push([title, ...text.split(/\n+/)]);
  }
  return [...byLang].flatMap(([lang, texts]) => {
    const pages: Page[] = [];
    for (let from = 0; from < texts.length; from += ENTRIES_PER_PAGE)
      pages.push({ lang, paragraphs: texts.slice(from, from + ENTRIES_PER_PAGE).flat() });
    return pages.filter(({ paragraphs }) => paragraphs.length > 4);
  });
}

/** mulberry32: a small generator with a seed. */
function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

// ---------------------------------------------------------------------------------------------
// Quotes: sentences, parts of them, two in a row

function pick(page: Page, random: Random, others: Page[]): Picked | null {
  const paragraph = random(page.paragraphs.length);
  const sentences = sentencesOf(page.paragraphs[paragraph]!);
  const first = random(sentences.length);
  const [from, to] = sentences[first]!;
  const shape = random(4);
  const picked = { page, paragraph, random, others };
  const text = page.paragraphs[paragraph]!;
  if (shape === 0 && sentences[first + 1])
    return sized({ ...picked, start: from, end: sentences[first + 1]![1] });
  if (shape === 1) {
    const spaces = [...text.slice(from, to).matchAll(/ /g)].map(({ index }) => from + index + 1);
    const start = spaces[random(Math.max(1, Math.floor(spaces.length / 2)))] ?? from;
    return sized({ ...picked, start, end: to - 1 });
  }
  return sized({ ...picked, start: from, end: to });
}

function sized(picked: Picked): Picked | null {
  const text = picked.page.paragraphs[picked.paragraph]!;
  const quote = text.slice(picked.start, picked.end);
  const once = picked.page.paragraphs.join('\n').split(quote).length === 2;
  return quote.length >= 36 && once ? picked : null;
}

function sentencesOf(text: string): [start: number, end: number][] {
  const sentences: [number, number][] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/[.!?]["”»“]?(?:\s+(?=[\p{Lu}„“«"\d])|$)/gu)) {
    if (/(?:^|[\s(])(?:\p{Lu}\p{L}?|Brig|Gen)$/u.test(text.slice(0, index))) continue;
    sentences.push([start, index + mark.trimEnd().length]);
    start = index + mark.length;
  }
  if (start < text.length) sentences.push([start, text.length]);
  return sentences;
}

// ---------------------------------------------------------------------------------------------
// Edits

const ADS = [
  'Advertisement',
  'Read more: ten recipes for rainy days',
  'Sign up for our newsletter, free for 30 days',
  'Mehr zum Thema',
  'Реклама',
];
const OTHERS: Record<string, string[]> = {
  Latin: ['Hollis', 'Varga', 'Lindholm', 'Team Beta', 'Moreno'],
  Cyrillic: ['Громов', 'Савчук', 'Белых', 'Коваль'],
};
const SAY =
  /^(?:said|says|told|reported|reports|denied|claimed|added|announced|sagte|erklärte|teilte|sagt|meldete|berichtete|a|dijo|aseguró|afirmó|declaró|anunció|powiedział\p{L}*|poinformował\p{L}*|oświadczył\p{L}*|řekl\p{L}*|uvedl\p{L}*|prohlásil\p{L}*|oznámil\p{L}*|сказал\p{L}*|заявил\p{L}*|сообщил\p{L}*|повідоми\p{L}*|заяви\p{L}*|сказав|déclaré|affirmé|dit|annoncé)$/u;
const NEGATION: Record<string, string> = {
  en: 'not',
  de: 'nicht',
  fr: 'pas',
  es: 'no',
  pl: 'nie',
  cs: 'nikdy',
  ru: 'не',
  uk: 'не',
};
const MORE: Record<string, string> = {
  en: 'after a long night',
  de: 'nach langer Nacht',
  fr: 'après une longue nuit',
  es: 'tras una larga noche',
  pl: 'po długiej nocy',
  cs: 'po dlouhé noci',
  ru: 'после долгой ночи',
  uk: 'після довгої ночі',
};
const NUMBER_WORDS: Record<string, [RegExp, string]> = {
  en: [/\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/, 'nineteen'],
  de: [/\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\b/, 'neunzehn'],
  fr: [/\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\b/, 'dix-neuf'],
  es: [/\b(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)\b/, 'diecinueve'],
};

const replaced = (list: string[], at: number, text: string) =>
  list.map((one, i) => (i === at ? text : one));
const textOf = ({ page, paragraph }: Picked) => page.paragraphs[paragraph]!;
const quoteOf = (picked: Picked) => textOf(picked).slice(picked.start, picked.end);

/** Changes the quote within its paragraph; null where the change does nothing. */
function changeQuote(
  picked: Picked,
  change: (quote: string) => string | null,
  expect: Expected[],
): Edited | null {
  const quote = quoteOf(picked);
  const changed = change(quote);
  if (changed === null || changed === quote) return null;
  const text = textOf(picked);
  const edited = text.slice(0, picked.start) + changed + text.slice(picked.end);
  return { paragraphs: replaced(picked.page.paragraphs, picked.paragraph, edited), expect };
}

function changeNumber(quote: string, lang: string, random: Random): string | null {
  const digits = /(?<![\p{L}\d-])\d+(?!\d)/u.exec(quote);
  if (digits) {
    const other = String(Number(digits[0]) + 1 + random(7));
    return quote.slice(0, digits.index) + other + quote.slice(digits.index + digits[0].length);
  }
  const [words, other] = NUMBER_WORDS[lang] ?? [];
  return words?.test(quote) ? quote.replace(words, other!) : null;
}

function negate(quote: string, lang: string, random: Random): string | null {
  const gaps = [...quote.matchAll(/(?<=\p{Ll}) (?=\p{Ll})/gu)].map(({ index }) => index);
  if (gaps.length < 2) return null;
  const at = gaps[random(gaps.length)]!;
  return `${quote.slice(0, at)} ${NEGATION[lang] ?? 'not'}${quote.slice(at)}`;
}

interface NameRun {
  start: number;
  end: number;
  speaks: boolean;
}

/** Runs of capitalised words, with whether a verb of speech stands beside them. */
function namesIn(text: string): NameRun[] {
  return [...text.matchAll(/\p{Lu}[\p{L}\p{M}]+(?:[- ]\p{Lu}[\p{L}\p{M}]+)*/gu)]
    .filter(({ index }) => index > 0 || text.startsWith('Team'))
    .map(({ index, 0: name }) => {
      const before = text.slice(0, index).split(' ').at(-2) ?? '';
      const after = text.slice(index + name.length).split(' ');
      return {
        start: index,
        end: index + name.length,
        speaks: SAY.test(before) || SAY.test(after[1] ?? ''),
      };
    });
}

function otherName(name: string, random: Random): string {
  const list = OTHERS[/\p{Script=Cyrillic}/u.test(name) ? 'Cyrillic' : 'Latin']!;
  const free = list.filter((other) => other !== name);
  return free[random(free.length)]!;
}

function swapName(quote: string, speaks: boolean, random: Random): string | null {
  const names = namesIn(quote).filter(
    (name) => name.speaks === speaks && name.end - name.start > 3,
  );
  const name = names[random(Math.max(1, names.length))];
  if (!name) return null;
  const other = otherName(quote.slice(name.start, name.end), random);
  return quote.slice(0, name.start) + other + quote.slice(name.end);
}

/** A word of four letters and more with two of them changed about. */
function misspell(quote: string, random: Random): string | null {
  const words = [...quote.matchAll(/(?<!\p{L})\p{Ll}{5,}(?!\p{L})/gu)];
  const word = words[random(Math.max(1, words.length))];
  if (!word) return null;
  const at = word.index + 1 + random(word[0].length - 2);
  const wrong = quote.slice(0, at) + quote[at + 1] + quote[at] + quote.slice(at + 2);
  return wrong === quote ? null : wrong;
}

function shuffle<T>(list: T[], random: Random): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

const EDITS: Record<string, Edit> = {
  unchanged: ({ page }) => ({ paragraphs: page.paragraphs, expect: ['stands'] }),

  restyled: ({ page }) => ({
    paragraphs: page.paragraphs.map((text) =>
      text
        .replace(/[“”„]/g, '"')
        .replace(/’/g, "'")
        .replace(/ [–—] /g, ' - ')
        .replace(/(?<=\d) (?=\p{L})/gu, '\u00a0')
        .replace(/(?<=\p{Ll})"/gu, '”'),
    ),
    expect: ['stands'],
  }),

  'paragraph split': (picked) => {
    const quote = quoteOf(picked);
    const gap = quote.search(/(?<=[.,;:]) /);
    if (gap < 0) return null;
    return changeQuote(picked, (text) => `${text.slice(0, gap)}\n${text.slice(gap + 1)}`, [
      'stands',
    ]);
  },

  'ads inserted': ({ page, paragraph, random }) => {
    const paragraphs = page.paragraphs.flatMap((text, i) =>
      i === paragraph || i === paragraph + 1 || random(3) === 0
        ? [ADS[random(ADS.length)]!, text]
        : [text],
    );
    return { paragraphs, expect: ['stands'] };
  },

  'quote moved': ({ page, paragraph, random }) => {
    const rest = page.paragraphs.filter((_, i) => i !== paragraph);
    rest.splice(random(rest.length + 1), 0, page.paragraphs[paragraph]!);
    return { paragraphs: rest, expect: ['stands'] };
  },

  'live blog reordered': ({ page, random }) => ({
    paragraphs: random(2) ? [...page.paragraphs].reverse() : shuffle(page.paragraphs, random),
    expect: ['stands'],
  }),

  duplicated: ({ page, paragraph, random }) => {
    const paragraphs = [...page.paragraphs];
    const twice = random(2) ? [paragraphs[paragraph]!] : paragraphs;
    return { paragraphs: [...paragraphs, ...twice], expect: ['ambiguous', 'stands'] };
  },

  'typo fixed': (picked) => {
    const wrong = misspell(quoteOf(picked), picked.random);
    if (!wrong) return null;
    const text = textOf(picked);
    const before = text.slice(0, picked.start) + wrong + text.slice(picked.end);
    const page = {
      ...picked.page,
      paragraphs: replaced(picked.page.paragraphs, picked.paragraph, before),
    };
    return { page, paragraphs: picked.page.paragraphs, expect: ['edited'] };
  },

  'number corrected': (picked) =>
    changeQuote(picked, (quote) => changeNumber(quote, picked.page.lang, picked.random), [
      'edited',
    ]),

  'negation inserted': (picked) =>
    changeQuote(picked, (quote) => negate(quote, picked.page.lang, picked.random), ['edited']),

  'words rewritten': (picked) =>
    changeQuote(
      picked,
      (quote) => {
        const words = [...quote.matchAll(/(?<!\p{L})\p{Ll}{4,}(?!\p{L})/gu)];
        const word = words[picked.random(Math.max(1, words.length))];
        const other = words[picked.random(Math.max(1, words.length))];
        if (!word || !other || word[0] === other[0]) return null;
        return quote.slice(0, word.index) + other[0] + quote.slice(word.index + word[0].length);
      },
      ['edited'],
    ),

  'sentence grown': (picked) =>
    changeQuote(
      picked,
      (quote) => {
        const gaps = [...quote.matchAll(/(?<=\p{Ll}) (?=\p{Ll})/gu)].map(({ index }) => index);
        const more = MORE[picked.page.lang] ?? 'after a long night';
        if (!gaps.length) return null;
        const at = gaps[picked.random(gaps.length)]!;
        return `${quote.slice(0, at)} ${more}${quote.slice(at)}`;
      },
      ['edited'],
    ),

  'ad within': (picked) => {
    const quote = quoteOf(picked);
    const gap = quote.search(/(?<=[.!?]) /);
    if (gap < 0) return null;
    const ad = ADS[picked.random(ADS.length)]!;
    return changeQuote(picked, (text) => `${text.slice(0, gap)}\n${ad}\n${text.slice(gap + 1)}`, [
      'edited',
    ]);
  },

  'actor swapped': (picked) =>
    changeQuote(picked, (quote) => swapName(quote, false, picked.random), ['edited', 'orphan']),

  'speaker swapped': (picked) =>
    changeQuote(picked, (quote) => swapName(quote, true, picked.random), ['orphan', 'edited']),

  'speaker swapped before': (picked) => {
    const text = textOf(picked);
    const name = namesIn(text).find(
      ({ speaks, end, start }) => speaks && end - start > 3 && text.length - end > 60,
    );
    if (!name) return null;
    const rest = /^(?: [^ ]+){1,2} /.exec(text.slice(name.end));
    const start = name.end + (rest?.[0].length ?? 0);
    const end = sentencesOf(text)
      .map(([, to]) => to)
      .find((to) => to - start >= 36);
    // What stands further from the quote than a prefix reaches, nobody can know.
    if (!rest || !end || start - name.start > 30) return null;
    if (
      text.slice(start, end).length < 36 ||
      sentencesOf(text).some(([from]) => from > name.end && from <= start)
    )
      return null;
    const other = otherName(text.slice(name.start, name.end), picked.random);
    const edited = text.slice(0, name.start) + other + text.slice(name.end);
    return {
      paragraphs: replaced(picked.page.paragraphs, picked.paragraph, edited),
      start,
      end,
      expect: ['orphan', 'edited'],
    };
  },

  deleted: (picked) => {
    const text = textOf(picked);
    const edited = `${text.slice(0, picked.start)}${text.slice(picked.end).trimStart()}`.trim();
    return {
      paragraphs: replaced(picked.page.paragraphs, picked.paragraph, edited).filter(Boolean),
      expect: ['orphan'],
    };
  },

  'another kept': (picked) => {
    // A sentence like it, of another speaker or number, was there before and stays.
    const quote = quoteOf(picked);
    const twin =
      swapName(quote, true, picked.random) ?? changeNumber(quote, picked.page.lang, picked.random);
    if (!twin) return null;
    const place = picked.random(picked.page.paragraphs.length);
    const paragraphs = picked.page.paragraphs.map((text, i) =>
      i === place && i !== picked.paragraph ? `${text} ${twin}` : text,
    );
    if (place === picked.paragraph) return null;
    const text = textOf(picked);
    const gone = `${text.slice(0, picked.start)}${text.slice(picked.end).trimStart()}`.trim();
    return {
      page: { ...picked.page, paragraphs },
      paragraphs: replaced(paragraphs, picked.paragraph, gone).filter(Boolean),
      expect: ['orphan'],
    };
  },

  'taken back': (picked) => {
    const quote = quoteOf(picked);
    const changed = changeNumber(quote, picked.page.lang, picked.random);
    if (!changed) return null;
    const edited = changeQuote(picked, () => changed, ['edited', 'ambiguous', 'orphan'])!;
    return {
      ...edited,
      paragraphs: [...edited.paragraphs, `Correction: an earlier version said "${quote}"`],
    };
  },

  translated: (picked) => {
    const other = picked.others[picked.random(picked.others.length)]!;
    if (other.lang === picked.page.lang) return null;
    const names = namesIn(quoteOf(picked)).map(({ start, end }) =>
      quoteOf(picked).slice(start, end),
    );
    const paragraphs = other.paragraphs.map((text, i) =>
      i === picked.paragraph ? `${text} ${names.join(', ')}` : text,
    );
    return { paragraphs, expect: ['orphan'] };
  },
};

/** A page whose text comes late, as it is read before that and after. */
const LATE: Record<string, Edit> = {
  'text not there yet': ({ page, paragraph }) => {
    const paragraphs = page.paragraphs.slice(0, paragraph);
    return paragraphs.length ? { paragraphs, expect: ['orphan'] } : null;
  },

  'text late by 5 s': ({ page, paragraph, random }) => {
    // What comes late stands where the page puts it: in its place, or behind all that was there.
    const late = random(2) ? page.paragraphs : [...page.paragraphs];
    if (late !== page.paragraphs) late.push(...late.splice(paragraph, 1 + random(3)));
    return { paragraphs: [...late, ADS[random(ADS.length)]!], expect: ['stands'] };
  },
};

/** The pairs written by hand, as cases. */
export function readPairs(): AnchorCase[] {
  const pairs = readJsonLines<Pair>(join(ROOT, 'tests/anchor/pairs.jsonl'));
  return pairs.map(({ id, lang, kind, before, quote, after, expect }) => {
    const start = before.indexOf(quote);
    const states = expect.map(
      (state): Expected => (state === 'exact' || state === 'moved' ? 'stands' : state),
    );
    return {
      id,
      lang,
      kind,
      before,
      start,
      end: start + quote.length,
      after,
      expect: [...new Set(states)],
    };
  });
}

interface Pair {
  id: string;
  lang: string;
  kind: string;
  before: string;
  quote: string;
  after: string;
  expect: ('exact' | 'moved' | 'edited' | 'ambiguous' | 'orphan')[];
}
