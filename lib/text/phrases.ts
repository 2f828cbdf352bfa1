import type { Token } from './tokens';

/**
 * How one word of a phrase meets a word of a text: `=x` the same folded word, `~de:x` the same stem
 * in a text of that language, `*de:x` every word that begins so (`*:x` in any language), `^x` a name
 * with or without a Slavic case ending. Kept as strings, so that compiled phrases survive JSON.
 */
export type PhraseKey = string;

/** A phrase with what it stands for, an index into a list of the caller's. */
export interface Phrase {
  keys: PhraseKey[];
  value: number;
}

/** Where a phrase stands: tokens `from` to `to`, end exclusive. */
export interface PhraseHit {
  from: number;
  to: number;
  value: number;
}

/** Phrases by their first word, ready to be looked for. */
export interface PhraseTable {
  byFirst: Map<PhraseKey, Phrase[]>;
  /** What may begin with a word that was looked up before: words recur. */
  kept: Map<string, Phrase[]>;
  /** Lengths of the prefixes and of the name bases in use, so that a look-up tries no others. */
  lengths: number[];
  /** The kinds of first keys in use: their signs. */
  kinds: ReadonlySet<string>;
}

/** Case endings of names in Polish, Czech, Russian and Ukrainian, folded. */
const NAME_ENDINGS = new Set(
  `a u e y i em om ym im ego emu owi ovi owie ove iem ie ou ho mu ach ech
   а у е ы и і ом ем им ым ою ою ові еві ого ому ого ої ой ею ю я єм`.split(/\s+/),
);

/** A table over phrases; those without words are left out. */
export function createPhraseTable(phrases: Phrase[]): PhraseTable {
  const byFirst = new Map<PhraseKey, Phrase[]>();
  const lengths = new Set<number>();
  for (const phrase of phrases) {
    const first = phrase.keys[0];
    if (!first) continue;
    const same = byFirst.get(first);
    if (same) same.push(phrase);
    else byFirst.set(first, [phrase]);
    if (first[0] === '*') lengths.add(first.length - first.indexOf(':') - 1);
  }
  const kinds = new Set([...byFirst.keys()].map((key) => key[0]!));
  return { byFirst, kept: new Map(), lengths: [...lengths].sort((a, b) => a - b), kinds };
}

/**
 * All phrases that stand in a text, in the order of their first words; they may overlap. Between two
 * words of a phrase at most `gap` words of content may stand, and then also two without. `lang` is the text's language, for stems.
 */
export function findPhrases(
  table: PhraseTable,
  tokens: Token[],
  lang: string,
  gap = 0,
): PhraseHit[] {
  const hits: PhraseHit[] = [];
  tokens.forEach((token, from) => {
    for (const phrase of beginningWith(token, lang, table)) {
      const to = endOf(phrase, tokens, from, lang, gap);
      if (to > 0) hits.push({ from, to, value: phrase.value });
    }
  });
  return hits;
}

/** Beyond, a table forgets its words and begins anew. */
const MOST_KEPT = 20_000;

function beginningWith(token: Token, lang: string, table: PhraseTable): Phrase[] {
  const { byFirst, kept } = table;
  const name = `${token.capitalised ? '^' : '='}${lang} ${token.word} ${token.term}`;
  const known = kept.get(name);
  if (known) return known;
  const found = firstKeys(token, lang, table).flatMap((key) => byFirst.get(key) ?? []);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, found);
  return found;
}

function firstKeys(token: Token, lang: string, { lengths, kinds }: PhraseTable): PhraseKey[] {
  const { word, term } = token;
  const keys = [`=${word}`];
  if (kinds.has('~')) keys.push(`~${lang}:${term}`);
  for (const length of lengths) {
    if (length > word.length) break;
    const begin = word.slice(0, length);
    keys.push(`*${lang}:${begin}`, `*:${begin}`);
  }
  if (kinds.has('^') && token.capitalised) keys.push(...nameBases(word).map((base) => `^${base}`));
  return keys;
}

/** What a word may be an inflected form of: itself, and itself without an ending. */
function nameBases(word: string): string[] {
  const bases = [word];
  for (let cut = 1; cut <= 4 && word.length - cut >= 4; cut++) {
    if (NAME_ENDINGS.has(word.slice(-cut))) bases.push(word.slice(0, -cut));
  }
  return bases;
}

function endOf(phrase: Phrase, tokens: Token[], from: number, lang: string, gap: number): number {
  let at = from;
  for (let i = 1; i < phrase.keys.length; i++) {
    at = nextAt(phrase.keys[i]!, tokens, at + 1, lang, gap);
    if (at < 0) return 0;
  }
  return at + 1;
}

/** Where a key is met from `from` on, with at most `gap` words of content and two others before; else -1. */
function nextAt(key: PhraseKey, tokens: Token[], from: number, lang: string, gap: number): number {
  let [content, stops] = [gap, gap > 0 ? 2 : 0];
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (meets(key, token, lang)) return at;
    if (token.stop ? stops-- <= 0 : content-- <= 0) return -1;
  }
  return -1;
}

/** Whether a word of a text is what a key asks for. */
export function meets(key: PhraseKey, token: Token, lang: string): boolean {
  const { kind, lang: own, rest } = partsOf(key);
  if (kind === '=') return token.word === rest;
  if (kind === '~') return token.term === rest && own === lang;
  if (kind === '*') return token.word.startsWith(rest) && (own === '' || own === lang);
  return token.word.startsWith(rest) && nameBases(token.word).includes(rest);
}

/** A key taken apart. */
interface KeyParts {
  kind: string;
  /** Empty for any language. */
  lang: string;
  rest: string;
}

/** Taken apart once: keys are asked for far more often than there are any. */
const apart = new Map<PhraseKey, KeyParts>();

function partsOf(key: PhraseKey): KeyParts {
  const known = apart.get(key);
  if (known) return known;
  const kind = key[0]!;
  const colon = kind === '~' || kind === '*' ? key.indexOf(':') : 0;
  const parts = { kind, lang: key.slice(1, Math.max(colon, 1)), rest: key.slice(colon + 1) };
  if (apart.size >= MOST_KEPT) apart.clear();
  apart.set(key, parts);
  return parts;
}

/** The key of a word as packs and lists write it: `x*` begins so, else the word itself. */
export function plainKey(word: string): PhraseKey {
  return word.endsWith('*') ? `*:${word.slice(0, -1)}` : `=${word}`;
}
