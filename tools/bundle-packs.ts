import { withoutVocabulary } from '../lib/pack/without-vocabulary';
import { keptBytes } from './kept-index';
import { findPacks, readPack, readSamples } from './read-packs';

/** What the build writes into the extension. */
export interface Bundle {
  /** The packs as the background needs them whenever it wakes: small. JSON. */
  packs: string;
  /** The packs with all names and notions, from which the gate's names are compiled at an install. JSON. */
  vocabulary: string;
  /** Made-up articles that show what the first pack that has some does, by language. JSON. */
  samples: string;
  /** The index over their statements. */
  index: Uint8Array;
}

/**
 * The packs below `dir` as the files that the background loads. Throws `PackError` with file, path and
 * reason for a pack that is not sound.
 */
export function bundlePacks(dir: string): Bundle {
  const packs = findPacks(dir).map(readPack);
  return {
    packs: JSON.stringify(packs.map(withoutVocabulary)),
    vocabulary: JSON.stringify(packs.map(({ phrasings: _, ...rest }) => rest)),
    samples: JSON.stringify(findPacks(dir).map(readSamples).find(Boolean) ?? null),
    index: keptBytes(packs),
  };
}
