import { browser } from 'wxt/browser';
import { readSettings } from '../../lib/browser/settings';
import { loadIndex, type StatementIndex } from '../../lib/match';
import { createLookup, type PackLookup } from '../../lib/pack/lookup';
import type { Pack } from '../../lib/types';

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

let narrowed: { off: string; knowledge: Knowledge } | null = null;

/** The same without the packs that the reader has switched off. */
export async function knowledgeInUse(): Promise<Knowledge> {
  const all = await loadKnowledge();
  const { packsOff } = await readSettings();
  const off = packsOff.join(' ');
  if (!off) return all;
  if (narrowed?.off !== off) narrowed = { off, knowledge: without(all, packsOff) };
  return narrowed.knowledge;
}

function without({ lookup, index }: Knowledge, off: string[]): Knowledge {
  return {
    lookup: createLookup(lookup.packs.filter(({ info }) => !off.includes(info.id))),
    index: { packs: index.packs.filter(({ id }) => !off.includes(id)) },
  };
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

/** The packs with all names and notions; large, and wanted only when names are compiled. */
export async function readVocabulary(): Promise<Pack[]> {
  return (await readFile('/vocabulary.json')).json();
}

/** A file of the extension's own; the only thing that is ever fetched. */
async function readFile(path: string): Promise<Response> {
  return fetch((browser.runtime.getURL as (path: string) => string)(path));
}
