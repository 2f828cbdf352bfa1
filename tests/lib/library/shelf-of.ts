import { createShelf, type Shelf } from '../../../lib/library/shelf';
import { createLookup } from '../../../lib/pack/lookup';
import type { Pack } from '../../../lib/types';
import { describeContents } from '../../../lib/view/contents';

/** Packs laid out as the library does it, in English, with the names that the packs have. */
export function shelfOf(...packs: Pack[]): Shelf {
  const contents = describeContents(createLookup(packs), null, 'en');
  const names = packs.flatMap(({ info, actors }) =>
    actors.map(({ id, name, aliases }) => ({
      ...{ pack: info.id, actor: id, names: [name, ...aliases.map(({ text }) => text)] },
    })),
  );
  return createShelf(contents, names);
}
