import type { Pack } from '../types';

/** A pack without what only recognising needs: spellings, notions and phrasings. All that is shown stays. */
export function withoutVocabulary(pack: Pack): Pack {
  const { phrasings: _, ...rest } = pack;
  const actors = pack.actors.map((actor) => ({ ...actor, aliases: [] }));
  return { ...rest, actors, concepts: [] };
}
