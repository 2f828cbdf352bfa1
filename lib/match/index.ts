import type { Thesaurus } from '../text/thesaurus';
import type { GateLevel, Pack, Sentence, SentenceMatch } from '../types';
import { buildPack } from './build-pack';
import { matchPage, readPage } from './match-page';
import type { PackIndex } from './pack-index';
import { findPassages } from './passages';
import { preferPassages } from './prefer-passages';
import { loadPacks, savePacks } from './serialise';

/** The statements of packs, analysed and ready to be matched. */
export interface StatementIndex {
  readonly packs: readonly PackIndex[];
}

export interface MatchOptions {
  /** What the gate found; 'event' where it is not given. Actor pages are held to a stricter bar. */
  level?: GateLevel;
}

/** An index over packs; takes seconds for a pack with thousands of phrasings. */
export function buildIndex(packs: Pack[], thesaurus?: Thesaurus): StatementIndex {
  return { packs: packs.map((pack) => buildPack(pack, thesaurus)) };
}

/** An index as bytes, made when the extension is built. */
export function serialiseIndex({ packs }: StatementIndex): Uint8Array {
  return savePacks(packs);
}

/** The index that `serialiseIndex` wrote. Throws on bytes of another version or that end too soon. */
export function loadIndex(bytes: Uint8Array): StatementIndex {
  return { packs: loadPacks(bytes) };
}

/**
 * Which statements the sentences of a page speak of: per sentence its matches, best first, at most
 * one per pack and question; [] where nothing is certain enough. Sentences come in the page's order,
 * so that a speaker carries over. Never throws.
 */
export function matchSentences(
  { packs }: StatementIndex,
  sentences: Sentence[],
  { level = 'event' }: MatchOptions = {},
): SentenceMatch[][] {
  if (level === 'none') return sentences.map(() => []);
  const page = readPage(sentences);
  const texts = sentences.map(({ text }) => text);
  const perPack = packs.map((pack) =>
    preferPassages(pack, matchPage(pack, page, level), findPassages(pack.passages, texts)),
  );
  return sentences.map((_, i) =>
    perPack.flatMap((matches) => matches[i]!).sort((a, b) => b.score - a.score),
  );
}
