import type { Thesaurus } from '../text/thesaurus';
import type { GateLevel, Pack, Sentence, SentenceMatch } from '../types';
import { buildPack } from './build-pack';
import { matchPage, readPage, type Where } from './match-page';
import { knowsNearMisses, type PackIndex } from './pack-index';
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

/** What one pack has to say of a page. */
export interface PackMatches {
  pack: string;
  /** Per sentence best first, one per question; [] where nothing is certain enough. */
  matches: SentenceMatch[][];
  /** How likely each sentence speaks to any of its questions, also where it is not certain enough. */
  likely: number[];
  where: Where[];
  /** Whether it has shown what it is not about. */
  knowsOthers: boolean;
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
  return mergeMatches(sentences, matchPacks({ packs }, sentences, level));
}

/** The matches of a page in each pack, and how much of it speaks to the pack's questions. */
export function matchPacks(
  { packs }: StatementIndex,
  sentences: Sentence[],
  level: GateLevel,
): PackMatches[] {
  const page = readPage(sentences);
  const texts = sentences.map(({ text }) => text);
  return packs.map((pack) => {
    const { matches, likely, where } = matchPage(pack, page, level);
    const passages = findPassages(pack.passages, texts);
    return {
      pack: pack.id,
      matches: preferPassages(pack, matches, passages),
      likely: likely.map((one, i) => (passages[i]!.length ? 1 : one)),
      where,
      knowsOthers: knowsNearMisses(pack),
    };
  });
}

/** What `matchSentences` gives, from what `matchPacks` gave. */
export function mergeMatches(sentences: Sentence[], found: PackMatches[]): SentenceMatch[][] {
  return sentences.map((_, i) =>
    found.flatMap(({ matches }) => matches[i]!).sort((a, b) => b.score - a.score),
  );
}
