import type { Pack } from '../types';

/** The pack as it would be had it never seen some sources: their statements are left out. */
export function withoutSources(pack: Pack, sources: Set<string>): Pack {
  if (!sources.size) return pack;
  return { ...pack, statements: pack.statements.filter(({ source }) => !sources.has(source)) };
}
