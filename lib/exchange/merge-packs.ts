import { isOwn } from '../own/own-pack';
import { reconcile } from '../own/reconcile';
import type { Pack } from '../types';
import { hashOf, isSame } from './canonical';

/** What becomes of a pack; `id` is the one under which its statements are found afterwards. */
export interface MergedPack {
  id: string;
  outcome: 'new' | 'same' | 'pack-grown' | 'second-pack';
  /** What is to be kept; absent where nothing changes. */
  pack?: Pack;
}

const PARTS = ['sources', 'actors', 'questions', 'concepts', 'statements'] as const;

/**
 * A pack from a file beside those that are there. Where one of its name is there and nothing in the
 * two contradicts, that one gets what it lacks. Where they contradict, nobody can say which is right:
 * the file's comes in whole, under a name that follows from what it holds. `taken` are names of packs
 * that are not the reader's to change.
 */
export function mergePack(kept: Pack[], pack: Pack, taken: string[] = []): MergedPack {
  const { id } = pack.info;
  const own = kept.find(({ info }) => info.id === id);
  if (!own && !taken.includes(id)) return { id, outcome: 'new', pack };
  if (!own) return secondPack(kept, pack);
  const [mine, theirs] = isOwn(own) && isOwn(pack) ? reconcile(own, pack) : [own, pack];
  if (contradicts(mine, theirs)) return secondPack(kept, pack);
  const grown = grow(mine, theirs);
  return isSame(grown, own) ? { id, outcome: 'same' } : { id, outcome: 'pack-grown', pack: grown };
}

function secondPack(kept: Pack[], pack: Pack): MergedPack {
  const id = `${pack.info.id}-${hashOf(pack).slice(0, 8)}`;
  if (kept.some(({ info }) => info.id === id)) return { id, outcome: 'same' };
  return { id, outcome: 'second-pack', pack: { ...pack, info: { ...pack.info, id } } };
}

function contradicts(one: Pack, other: Pack): boolean {
  return PARTS.some((part) => {
    const known = new Map<string, unknown>(one[part].map((item) => [item.id, item]));
    return other[part].some((item) => known.has(item.id) && !isSame(known.get(item.id), item));
  });
}

function grow(own: Pack, pack: Pack): Pack {
  const parts = PARTS.map((part) => [
    part,
    [...own[part], ...lacking<{ id: string }>(own[part], pack[part])],
  ]);
  const phrasings = own.phrasings ?? [];
  const more = (pack.phrasings ?? []).filter((each) => !phrasings.some((has) => isSame(has, each)));
  return {
    ...own,
    ...(Object.fromEntries(parts) as Pick<Pack, (typeof PARTS)[number]>),
    ...(more.length && { phrasings: [...phrasings, ...more] }),
  };
}

function lacking<T extends { id: string }>(own: T[], items: T[]): T[] {
  const known = new Set(own.map(({ id }) => id));
  return items.filter(({ id }) => !known.has(id));
}
