import { browser } from 'wxt/browser';
import { readLanguage } from '../../lib/browser/i18n';
import { readSettings } from '../../lib/browser/settings';
import { loadIndex, type StatementIndex } from '../../lib/match';
import { called } from '../../lib/own/own-pack';
import { createLookup, type PackLookup } from '../../lib/pack/lookup';
import type { Pack } from '../../lib/types';
import type { OwnKnowledge, OwnShelf } from './own-shelf';

/** The bundled packs with the index that was built of them. */
export interface Knowledge {
  lookup: PackLookup;
  index: StatementIndex;
}

let loading: Promise<Knowledge> | null = null;

/** Packs and index, read once for as long as the background lives. A failed read is tried anew. */
export function loadKnowledge(): Promise<Knowledge> {
  loading ??= readKnowledge().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

let shelf: OwnShelf | null = null;

/** Lets the reader's own packs count, too. Called once, when the background starts. */
export function lendOwn(own: OwnShelf): void {
  shelf = own;
}

async function readOwn(): Promise<OwnKnowledge> {
  return (await shelf?.read()) ?? { packs: [], index: { packs: [] } };
}

let inUse: { own: OwnKnowledge; name: string; knowledge: Knowledge } | null = null;

/** The bundled packs and the reader's own, without those that are switched off. */
export async function knowledgeInUse(): Promise<Knowledge> {
  const [bundled, own] = [await loadKnowledge(), await readOwn()];
  const { packsOff } = await readSettings();
  const { tag, t } = await readLanguage();
  if (!packsOff.length && !own.packs.length) return bundled;
  const name = [tag, ...packsOff].join(' ');
  if (inUse?.own !== own || inUse.name !== name) {
    const packs = [
      ...bundled.lookup.packs,
      ...own.packs.map((pack) => called(pack, t('own.title'))),
    ];
    const isOn = (id: string) => !packsOff.includes(id);
    const knowledge = {
      lookup: createLookup(packs.filter(({ info }) => isOn(info.id))),
      index: { packs: [...bundled.index.packs, ...own.index.packs].filter(({ id }) => isOn(id)) },
    };
    inUse = { own, name, knowledge };
  }
  return inUse.knowledge;
}

/** All packs, also those that are off: the bundled ones first. */
export async function readAllPacks(): Promise<Pack[]> {
  const [{ lookup }, { packs }] = [await loadKnowledge(), await readOwn()];
  const { t } = await readLanguage();
  return [...lookup.packs, ...packs.map((pack) => called(pack, t('own.title')))];
}

async function readKnowledge(): Promise<Knowledge> {
  const [packs, index] = await Promise.all([
    readFile('/packs.json'),
    readFile('/statements.index'),
  ]);
  return {
    lookup: createLookup((await packs.json()) as Pack[]),
    index: loadIndex(new Uint8Array(await index.arrayBuffer())),
  };
}

/** All packs with all names and notions; large, and wanted only when names are compiled. */
export async function readVocabulary(): Promise<Pack[]> {
  const bundled: Pack[] = await (await readFile('/vocabulary.json')).json();
  return [...bundled, ...(await readOwn()).packs];
}

/** A file of the extension's own; the only thing that is ever fetched. */
async function readFile(path: string): Promise<Response> {
  return fetch((browser.runtime.getURL as (path: string) => string)(path));
}
