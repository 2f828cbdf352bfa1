import { existsSync } from 'node:fs';
import { compileGate } from '../lib/gate/compile-names';
import type { GateNames } from '../lib/gate/gate-names';
import type { StatementIndex } from '../lib/match';
import { createLookup, type PackLookup } from '../lib/pack/lookup';
import { withoutSources } from '../lib/pack/without-sources';
import { Unusable } from './cli';
import { keptIndex } from './kept-index';
import { findPacks, readPack } from './read-packs';

/** What the background holds in memory, made from pack folders. */
export interface Known {
  lookup: PackLookup;
  index: StatementIndex;
  /** To each pack what the gate looks for. */
  names: GateNames[];
}

/**
 * Packs of the given folders, or all bundled ones, without the statements of some sources. Throws
 * `Unusable` for a source that no pack has and `PackError` for a pack that is not sound.
 */
export function loadPacks(dirs: string[] | undefined, without: string[]): Known {
  for (const dir of dirs ?? []) {
    if (!existsSync(dir)) throw new Unusable(`--pack ${dir}: there is no such folder`);
  }
  const packs = (dirs ?? findPacks('seeds')).map(readPack);
  const sources = new Set(packs.flatMap((pack) => pack.sources.map(({ id }) => id)));
  const unknown = without.find((id) => !sources.has(id));
  if (unknown) {
    throw new Unusable(
      `--without ${unknown}: no such source; there are ${[...sources].join(', ')}`,
    );
  }
  const kept = packs.map((pack) => withoutSources(pack, new Set(without)));
  return {
    lookup: createLookup(kept),
    index: keptIndex(kept),
    names: [...compileGate(packs).names.values()],
  };
}
