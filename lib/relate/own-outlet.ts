import type { PackLookup } from '../pack/lookup';
import type { Statement } from '../types';

/**
 * Whether a statement is known only through the given outlets (`pack actor`): they printed its source,
 * the source carries their report, they made it themselves, or every chain by which it came passes
 * through them. One independent chain is enough to keep it.
 */
export function isFromOutlets(
  lookup: PackLookup,
  pack: string,
  { speaker, source: id, via }: Statement,
  outlets: Set<string>,
): boolean {
  if (!outlets.size) return false;
  const has = (actor: string | null | undefined) => !!actor && outlets.has(`${pack} ${actor}`);
  const source = lookup.source(pack, id);
  if (has(source?.outlet) || has(source?.relays) || has(speaker)) return true;
  return !!via?.length && via.every((chain) => chain.some(has));
}
