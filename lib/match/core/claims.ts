import { type Token, tokensOf } from '../../text/tokens';
import { GrowingList, Vocabulary } from './growing';
import { keynessOf } from './keyness';
import { type Bm25fOptions, idf, invert, type Postings } from './postings';
import { createSpellings, type Spellings } from './similar';
import { learnTranslations, type Translations, type WordingPairs } from './translations';

/** A claim as it comes: what was claimed, and perhaps the title of what was written about it. */
export interface Claim {
  id: string;
  text: string;
  title?: string;
}

/**
 * Claims ready to be searched. Beside the postings, each claim's terms stand in order, so that word
 * pairs, windows and coverage can be looked at: from `bounds[2 * c]` its text, from the next bound its
 * title, which ends at the one after.
 */
export interface ClaimIndex {
  /** BCP 47 tag of the claims' language. */
  lang: string;
  ids: string[];
  postings: Postings;
  bounds: Uint32Array;
  /** Term id, shifted by `FLAG_BITS`, with the flags below. */
  terms: Uint32Array;
  translations: Translations;
  /** IDF per term id. */
  idfs: Float32Array;
  /** How likely a title takes over each term from its text. */
  keyness: Float32Array;
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
  const vocabulary = new Vocabulary();
  const { bounds, terms } = layOut(claims, vocabulary, lang);
  const flat = { size: claims.length, fields: 2, bounds, ids: terms.map(termOf) };
  const postings = invert(flat, vocabulary, CLAIM_BM25F);
  const translations = learnTranslations(wordings(bounds, flat.ids), vocabulary.terms.length);
  const ids = claims.map(({ id }) => id);
  return completeIndex({ lang, ids, postings, bounds, terms, translations });
}

/** Adds what follows from the rest of an index and so is not kept with it. */
export function completeIndex(
  stored: Omit<ClaimIndex, 'idfs' | 'keyness' | 'spellings'>,
): ClaimIndex {
  let spellings: Spellings | null = null;
  return {
    ...stored,
    idfs: idfTable(stored.postings),
    keyness: keynessOf(
      { bounds: stored.bounds, idAt: (place) => termOf(stored.terms[place]!) },
      stored.postings.terms.length,
    ),
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

function idfTable({ offsets, terms, size }: Postings): Float32Array {
  return Float32Array.from(terms, (_, id) => idf(size, offsets[id + 1]! - offsets[id]!));
}

/** Writes each claim's text, then its title, as packed terms; no token outlives its claim. */
function layOut(claims: readonly Claim[], vocabulary: Vocabulary, lang: string) {
  const terms = new GrowingList();
  const bounds = new GrowingList();
  bounds.push(0);
  for (const { text, title } of claims) {
    for (const field of [text, title ?? '']) {
      for (const token of contentTokens(field, lang)) terms.push(packed(token, vocabulary));
      bounds.push(terms.length);
    }
  }
  return { bounds: bounds.toArray(), terms: terms.toArray() };
}

function packed(token: Token, vocabulary: Vocabulary): number {
  const flags = (isName(token) ? FLAG_NAME : 0) | (token.number ? FLAG_NUMBER : 0);
  return ((vocabulary.idOf(token.term) << FLAG_BITS) | flags) >>> 0;
}

/** The id of a packed term. */
export const termOf = (packed: number) => packed >>> FLAG_BITS;

/** Text and title of each claim, each word once, lazily: only a sample of them is looked at. */
function wordings(bounds: Uint32Array, ids: Uint32Array): WordingPairs {
  const unique = (field: number) =>
    Uint32Array.from(new Set(ids.subarray(bounds[field], bounds[field + 1])));
  const isFull = (claim: number) =>
    bounds[2 * claim]! < bounds[2 * claim + 1]! && bounds[2 * claim + 1]! < bounds[2 * claim + 2]!;
  return {
    size: (bounds.length - 1) / 2,
    isFull,
    pair: (claim) => [unique(2 * claim), unique(2 * claim + 1)],
  };
}
