import { readLanguage } from '../../lib/browser/i18n';
import type { ActorNames, LeftOutReply } from '../../lib/messages';
import { describeContents, type PackContents } from '../../lib/view/contents';
import { describeParty, describePositions } from '../../lib/view/describe';
import { findLeftOut, type TouchedQuestion } from '../../lib/view/left-out';
import { aboutPack, type PackAbout } from '../../lib/view/pack-about';
import { knowledgeInUse, readAllPacks, readVocabulary } from './knowledge';

/** What a page about these packs' events leaves out, ready to be shown. */
export async function describeLeftOut(
  packs: string[],
  touched: TouchedQuestion[],
  url: string,
): Promise<LeftOutReply> {
  const { lookup } = await knowledgeInUse();
  const { tag: language } = await readLanguage();
  const items = findLeftOut(lookup, packs, touched, url);
  return { items, ...describePositions(lookup, items, language) };
}

/** Packs as a whole, ready to be shown. */
export async function describePacks(packs: string[] | null): Promise<PackContents[]> {
  const { lookup } = await knowledgeInUse();
  const { tag: language } = await readLanguage();
  return describeContents(lookup, packs, language);
}

/** What there is to know of every pack, those that are off too. */
export async function listPacks(): Promise<PackAbout[]> {
  const { tag: language } = await readLanguage();
  return (await readAllPacks()).map((pack) => aboutPack(pack, language));
}

/** Who publishes at an address; a host of the reader's own pack stands under its own name, which says nothing. */
export async function nameOutlet(url: string): Promise<string | null> {
  const { lookup } = await knowledgeInUse();
  const { tag: language } = await readLanguage();
  const names = lookup
    .outletsAt(url)
    .map(({ pack, id }) => describeParty(lookup, pack, id, language)?.name);
  return names.find((name) => name && !url.includes(name)) ?? null;
}

/** How each actor may be called. */
export async function listNames(): Promise<ActorNames[]> {
  const { lookup } = await knowledgeInUse();
  const packs = await readVocabulary();
  const inUse = packs.filter(({ info }) => lookup.info(info.id));
  return inUse.flatMap(({ info, actors }) =>
    actors.map(({ id, name, names = {}, aliases }) => ({
      pack: info.id,
      actor: id,
      names: [...new Set([name, ...Object.values(names), ...aliases.map(({ text }) => text)])],
    })),
  );
}
