import { pageKey } from '../page/page-key';
import type { Actor, Pack, Source } from '../types';
import { idFor, sourceId, takenId } from './own-ids';
import type { OwnPassage } from './own-words';

/** A page as a source: the same page is the same source, as it was when it was first kept. */
export function sourceFor(
  own: Pack,
  known: Pack[],
  passage: OwnPassage,
): { source: Source; outlet: Actor } {
  const { url, title, retrieved, language } = passage;
  const outlet = outletAt(own, known, hostOf(url));
  const id = sourceId(pageKey(url));
  const source = own.sources.find((each) => each.id === id) ?? {
    id,
    url,
    retrieved,
    outlet: outlet.id,
    ...(title.trim() && { title: title.trim() }),
    language,
  };
  return { source, outlet };
}

/** Who publishes at a host, as any pack knows it; else the host under its own name. */
function outletAt(own: Pack, known: Pack[], host: string): Actor {
  for (const { info, actors } of [own, ...known]) {
    const found = actors.find(({ hosts }) => hosts?.some((one) => isWithin(host, one)));
    if (!found) continue;
    if (info.id === own.info.id) return found;
    const { of: _, ...outlet } = found;
    return { ...outlet, id: takenId(info.id, found.id) };
  }
  return {
    id: idFor('actor', `outlet ${host}`),
    name: host,
    kind: 'outlet',
    aliases: [],
    hosts: [host],
  };
}

function isWithin(host: string, own: string): boolean {
  return host === own || host.endsWith(`.${own}`);
}

/** Without `www.` and port, in small letters; `lib` has no URL. */
function hostOf(url: string): string {
  const [, host = ''] = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url) ?? [];
  return host.toLowerCase().replace(/^www\./, '');
}
