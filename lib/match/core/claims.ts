import { type Token, tokensOf } from '../../text/tokens';
import { type Bm25fOptions, buildPostings, idf, type Postings } from './postings';
import { createSpellings, type Spellings } from './similar';
import { learnTranslations, type Translations, type WordingPair } from './translations';

/** A claim as it comes: what was claimed, and perhaps the title of what was written about it. */
export interface Claim {
  id: string;
  text: string;
  title?: string;
}

/**
 * Claims ready to be searched. Beside the postings, each claim's terms stand in order, so that word
 * pairs, windows and coverage can be looked at: from `starts[c]` to `titles[c]` its text, from there
 * to `starts[c + 1]` its title.
 */
export interface ClaimIndex {
  /** BCP 47 tag of the claims' language. */
  lang: string;
  ids: string[];
  postings: Postings;
  starts: Uint32Array;
  titles: Uint32Array;
  /** Term id, shifted by `FLAG_BITS`, with the flags below. */
  terms: Uint32Array;
  translations: Translations;
  /** IDF per term id. */
  idfs: Float32Array;
  /** Made when the first unknown word is looked up. */
  spellings(): Spellings;
}

export const FLAG_BITS = 2;
export const FLAG_NAME = 1;
export const FLAG_NUMBER = 2;

/** Text and title count alike; k1 and b were chosen on the benchmark's training part. */
export const CLAIM_BM25F: Bm25fOptions = { weights: [1, 1.2], b: [0.5, 0.3], k1: 1 };

/** An index over claims, in their order. `lang` is the claims' language, a BCP 47 tag. */
export function buildClaims(claims: readonly Claim[], lang = 'en'): ClaimIndex {
  const texts = claims.map(({ text }) => contentTokens(text, lang));
  const titles = claims.map(({ title }) => contentTokens(title ?? '', lang));
  const bags = claims.map((_, i) => [termsIn(texts[i]!), termsIn(titles[i]!)]);
  const postings = buildPostings(bags, CLAIM_BM25F);
  const layout = layOut(texts, titles, postings.ids);
  const translations = learnTranslations(wordings(layout), postings.terms.length);
  const ids = claims.map(({ id }) => id);
  return completeIndex({ lang, ids, postings, ...layout, translations });
}

/** Adds what follows from the rest of an index and so is not kept with it. */
export function completeIndex(stored: Omit<ClaimIndex, 'idfs' | 'spellings'>): ClaimIndex {
  let spellings: Spellings | null = null;
  return {
    ...stored,
    idfs: idfTable(stored.postings),
    spellings: () => {
      spellings ??= createSpellings(stored.postings.terms);
      return spellings;
    },
  };
}

/** The tokens that tell of the subject. */
export function contentTokens(text: string, lang?: string): Token[] {
  return tokensOf(text, lang).filter(({ stop }) => !stop);
}

/** A capital letter tells of a name, but not at the beginning of a sentence. */
export const isName = ({ capitalised, opening }: Token) => capitalised && !opening;

const termsIn = (tokens: Token[]) => tokens.map(({ term }) => term);

function idfTable({ offsets, terms, size }: Postings): Float32Array {
  return Float32Array.from(terms, (_, id) => idf(size, offsets[id + 1]! - offsets[id]!));
}

type Layout = Pick<ClaimIndex, 'starts' | 'titles' | 'terms'>;

function layOut(texts: Token[][], titles: Token[][], ids: Map<string, number>): Layout {
  const count = texts.length;
  const starts = new Uint32Array(count + 1);
  const titleStarts = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    titleStarts[i] = starts[i]! + texts[i]!.length;
    starts[i + 1] = titleStarts[i]! + titles[i]!.length;
  }
  const terms = new Uint32Array(starts[count]!);
  for (let i = 0, at = 0; i < count; i++) {
    for (const token of texts[i]!) terms[at++] = packed(token, ids);
    for (const token of titles[i]!) terms[at++] = packed(token, ids);
  }
  return { starts, titles: titleStarts, terms };
}

function packed(token: Token, ids: Map<string, number>): number {
  const flags = (isName(token) ? FLAG_NAME : 0) | (token.number ? FLAG_NUMBER : 0);
  return ((ids.get(token.term)! << FLAG_BITS) | flags) >>> 0;
}

function wordings({ starts, titles, terms }: Layout): WordingPair[] {
  const unique = (from: number, to: number) =>
    Uint32Array.from(new Set(terms.subarray(from, to).map((packed) => packed >>> FLAG_BITS)));
  return Array.from(titles, (title, claim) => [
    unique(starts[claim]!, title),
    unique(title, starts[claim + 1]!),
  ]);
}
