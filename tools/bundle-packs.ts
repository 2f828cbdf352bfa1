import { buildIndex, serialiseIndex } from '../lib/match';
import { findPacks, readPack } from './read-packs';

/** A file that the build writes into the extension. */
export interface Asset {
  relativeDest: string;
  contents: string;
}

/**
 * The packs below `dir` and the index over their statements, as the files that the background loads.
 * Throws `PackError` with file, path and reason for a pack that is not sound.
 */
export function bundlePacks(dir: string): { packs: string; index: Uint8Array } {
  const packs = findPacks(dir).map(readPack);
  return { packs: JSON.stringify(packs), index: serialiseIndex(buildIndex(packs)) };
}
