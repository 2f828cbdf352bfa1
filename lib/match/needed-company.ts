import { createPhraseTable, findPhrases, type PhraseTable } from '../text/phrases';
import type { PackIndex } from './pack-index';
import type { ReadText } from './read-text';

/**
 * The company that names need, by their place among the pack's targets: where in a sentence it ends
 * first and where it begins last. That is all that a name must know to have it before or behind itself,
 * so a sentence is read once, however many names it holds.
 */
export type Company = ReadonlyMap<number, { ends: number; begins: number }>;

/** Finds the words of which one must stand near a name. */
export function companyOf(pack: PackIndex, { tokens, lang }: ReadText): Company {
  const found = new Map<number, { ends: number; begins: number }>();
  for (const { from, to, value } of findPhrases(neededBy(pack), tokens, lang)) {
    const known = found.get(value);
    if (!known) found.set(value, { ends: to, begins: from });
    else {
      known.ends = Math.min(known.ends, to);
      known.begins = Math.max(known.begins, from);
    }
  }
  return found;
}

/** Made once for a pack; it follows from the targets and is not kept with them. */
const tables = new WeakMap<PackIndex, PhraseTable>();

function neededBy(pack: PackIndex): PhraseTable {
  const known = tables.get(pack);
  if (known) return known;
  const table = createPhraseTable(
    pack.targets.flatMap(({ needs = [] }, value) => needs.map((keys) => ({ keys, value }))),
  );
  tables.set(pack, table);
  return table;
}
