import { createPhraseTable, type Phrase } from '../text/phrases';
import { BytesReader, BytesWriter } from './core/bytes';
import { loadPostings, savePostings } from './core/serialise';
import type { PackIndex } from './pack-index';

/** Raised whenever the layout changes: bytes of another version are refused. */
const VERSION = 1;

type Flat = Omit<PackIndex, 'names' | 'forms' | 'postings'> & { names: Phrase[]; forms: Phrase[] };

/** Packs as bytes. */
export function savePacks(packs: readonly PackIndex[]): Uint8Array {
  const writer = new BytesWriter().add(Uint32Array.of(VERSION, packs.length));
  for (const pack of packs) {
    writer.addStrings([JSON.stringify(flatten(pack), replacer)]).add(savePostings(pack.postings));
  }
  return writer.bytes();
}

/** The packs that `savePacks` wrote. */
export function loadPacks(bytes: Uint8Array): PackIndex[] {
  const reader = new BytesReader(bytes);
  const [version, size] = reader.uint32();
  if (version !== VERSION) throw new Error(`Index of version ${version}, not ${VERSION}`);
  return Array.from({ length: size! }, () => {
    const flat = JSON.parse(reader.strings()[0]!, reviver) as Flat;
    return {
      ...flat,
      names: createPhraseTable(flat.names),
      forms: createPhraseTable(flat.forms),
      postings: loadPostings(reader.uint8()),
    };
  });
}

function flatten({ postings: _, names, forms, ...rest }: PackIndex): Flat {
  return { ...rest, names: phrasesOf(names), forms: phrasesOf(forms) };
}

function phrasesOf({ byFirst }: PackIndex['names']): Phrase[] {
  return [...byFirst.values()].flat();
}

function replacer(_: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...value] };
  return value instanceof Set ? { set: [...value] } : value;
}

function reviver(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('map' in value) return new Map(value.map as [string, number][]);
  return 'set' in value ? new Set(value.set as string[]) : value;
}
